package org.answerable.platform;

/** The configured database cannot be used. The message names the setting to look at and what to do next. */
public class DatabaseUnusableException extends StartRefusedException {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong, and which setting to change. */
    public DatabaseUnusableException(String message, Throwable cause) {
        super(message, cause);
    }
}
