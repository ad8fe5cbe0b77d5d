package org.answerable.engine;

import java.util.function.Supplier;

/**
 * Calls the engine in the name of the system: no authorization is asked for, and cases may be started with their business
 * key. For the use cases of the modules; whatever a person asks for directly goes to the engine's services instead.
 */
public interface SystemCalls {

    /**
     * Runs the work as one command of the engine, inside the caller's transaction or one of its own. The engine writes when
     * the work is done: a query inside does not see what the work itself has changed.
     *
     * @throws RuntimeException whatever the work throws; nothing is written then
     */
    <T> T call(Supplier<T> work);

    /** Like {@link #call(Supplier)} for work without a result. */
    default void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }
}
