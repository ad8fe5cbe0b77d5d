package org.answerable.platform;

/** Somebody else changed the same thing in between (HTTP 409). */
public class StaleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what changed in between, and who changed it. */
    public StaleException(String message) {
        super(message);
    }
}
