package org.answerable.casefile;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * Work that the clock calls for, not before the server is ready: at a first start the departments are made last, and a case opened earlier
 * would find none.
 */
public abstract class WhenReady {

    private final Runnable work;
    private volatile boolean ready;

    /** With what is done each time. */
    protected WhenReady(Runnable work) {
        this.work = work;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        ready = true;
    }

    /** Does it, if the server is ready. */
    protected final void look() {
        if (ready) {
            work.run();
        }
    }
}
