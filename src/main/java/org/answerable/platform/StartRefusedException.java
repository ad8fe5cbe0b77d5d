package org.answerable.platform;

/** The server must not start like this. The message names the settings to look at and what to do next. */
public class StartRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong, and which setting to change. */
    public StartRefusedException(String message) {
        super(message);
    }

    /** Likewise, with what led to it. */
    public StartRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
