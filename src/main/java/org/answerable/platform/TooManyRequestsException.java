package org.answerable.platform;

import java.time.Duration;

/** The sender has used up what it may send for now (HTTP 429 with {@code Retry-After}). Nothing was written. */
public class TooManyRequestsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    /** Says when the next attempt has a chance. */
    public TooManyRequestsException(Duration retryAfter) {
        super("Too many requests; try again in " + retryAfter);
        this.retryAfter = retryAfter;
    }

    /** How long to wait before the next attempt. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
