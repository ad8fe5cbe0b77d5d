package org.answerable.board;

import java.util.Locale;

/** How a session of a board ended. */
public enum Decision {
    /** More votes for it than against it. */
    APPROVED,
    /** Not more for it than against it, or one against it where that is enough. */
    REJECTED,
    /** The time was over before enough had voted, or too few people could be called: nothing is decided. */
    NO_QUORUM,
    /** The case ended around it: nothing is decided. */
    LAPSED;

    /** The decision of the key, null for null. */
    public static Decision of(String key) {
        return key == null ? null : valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** As stored and shown to programs and models, such as {@code no-quorum}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
