package org.answerable.agreement;

import java.util.Locale;

/** What somebody outside may say. */
public enum Answer {
    /** Yes. */
    CONSENT,
    /** No. */
    REFUSE,
    /** Not in this form. */
    AMEND,
    /** Nobody answered. */
    UNSOLVED;

    /** As stored and as forms send it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The answer of a {@link #key()}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Answer ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
