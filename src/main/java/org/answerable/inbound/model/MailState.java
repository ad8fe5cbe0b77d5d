package org.answerable.inbound.model;

import java.util.Arrays;
import java.util.Locale;

/** What became of a mail that came in. */
public enum MailState {
    /** It stands in its case. */
    FILED,
    /** No person wrote it to us; nothing was done. */
    IGNORED,
    /** A person must look at it. */
    WAITING,
    /** A person has decided about it. */
    SETTLED;

    /** As stored and as named in texts. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The state of a key.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static MailState of(String key) {
        return Arrays.stream(values())
                .filter(state -> state.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such state of a mail that came in: " + key));
    }
}
