package org.answerable.transfer;

/** A file or a mapping that cannot be worked with as it is; the message says what to mend, in one line. */
public class TransferRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what to mend. */
    public TransferRefusedException(String message) {
        super(message);
    }

    /** Says what to mend, and what it was found by. */
    public TransferRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
