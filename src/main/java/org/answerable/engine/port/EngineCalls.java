package org.answerable.engine.port;

import java.util.function.Function;
import java.util.function.Supplier;
import org.answerable.engine.SystemCalls;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.stereotype.Component;

/** Runs work inside a command of the engine, without authorization checks. */
@Component
public class EngineCalls implements SystemCalls {

    private final CommandExecutor commands;

    EngineCalls(CommandExecutor commands) {
        this.commands = commands;
    }

    @Override
    public <T> T call(Supplier<T> work) {
        return inContext(context -> work.get());
    }

    /** Like {@link #call(Supplier)}, for work that needs the engine's internals. */
    public <T> T inContext(Function<CommandContext, T> work) {
        return commands.execute(context -> withoutAuthorization(context, work));
    }

    private static <T> T withoutAuthorization(CommandContext context, Function<CommandContext, T> work) {
        boolean checked = context.isAuthorizationCheckEnabled();
        context.disableAuthorizationCheck();
        try {
            return work.apply(context);
        } finally {
            context.setAuthorizationCheckEnabled(checked);
        }
    }
}
