package org.answerable.inbound.model;

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
}
