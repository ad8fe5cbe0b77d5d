package org.answerable.engine;

/**
 * Names a deadline within its case: its kind, and the part of the case that it binds where a case may have several of the kind.
 * Written {@code resolve} or {@code contribute:<id of the part>}; that text is what models, messages and addresses carry.
 *
 * @param part null if it binds the case as a whole
 */
public record DeadlineKey(String kind, String part) {

    /** The variable of a process instance that works on one part of a case: the part's id. */
    public static final String PART_VARIABLE = "part";

    private static final char BORDER = ':';

    /** Reads what {@link #toString} wrote. */
    public static DeadlineKey of(String written) {
        int border = written.indexOf(BORDER);
        return border < 0
                ? new DeadlineKey(written, null)
                : new DeadlineKey(written.substring(0, border), written.substring(border + 1));
    }

    @Override
    public String toString() {
        return part == null ? kind : kind + BORDER + part;
    }
}
