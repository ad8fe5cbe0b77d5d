package org.answerable.platform;

/** The actor may not do this (HTTP 403). */
public class ForbiddenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what is not allowed, and who may do it. */
    public ForbiddenException(String message) {
        super(message);
    }
}
