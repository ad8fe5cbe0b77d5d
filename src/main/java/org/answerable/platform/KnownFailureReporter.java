package org.answerable.platform;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;

/** Keeps the stack of a failed start out of the log where one sentence says it all; {@code --debug} shows it nevertheless. */
class KnownFailureReporter implements SpringBootExceptionReporter {

    private final ConfigurableApplicationContext contextOrNull;

    KnownFailureReporter(ConfigurableApplicationContext contextOrNull) {
        this.contextOrNull = contextOrNull;
    }

    @Override
    public boolean reportException(Throwable failure) {
        return !isDebugging() && StartFailure.reason(failure).isPresent();
    }

    private boolean isDebugging() {
        return contextOrNull != null && contextOrNull.getEnvironment().containsProperty("debug");
    }
}
