package org.answerable.inbound.reading;

/** A mail that cannot be understood; the reason is a key such as {@code encrypted}. */
final class IllegibleMailException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    IllegibleMailException(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
