package org.answerable.platform;

import java.util.List;

/** Somebody else changed the same thing in between (HTTP 409). */
public class StaleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Changed> changed;

    /** Says what changed in between, and who changed it. */
    public StaleException(String message) {
        this(message, List.of());
    }

    /** The same, with the changes field by field for whoever shows them in the reader's language. */
    public StaleException(String message, List<Changed> changed) {
        super(message);
        this.changed = List.copyOf(changed);
    }

    /** What changed, as far as it is known. */
    public List<Changed> changed() {
        return changed;
    }

    /**
     * One field that somebody else changed.
     *
     * @param field the field's name, such as {@code state}
     * @param now   its present value, empty if it has none
     * @param was   the value that the loser of the race had seen, empty if it had none
     */
    public record Changed(String field, String now, String was) {}
}
