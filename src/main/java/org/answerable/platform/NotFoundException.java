package org.answerable.platform;

/** What was asked for does not exist, or must not be known to exist (HTTP 404). */
public class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Names what was not found, in words for the reader. */
    public NotFoundException(String message) {
        super(message);
    }
}
