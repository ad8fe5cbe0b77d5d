package org.answerable.deadline.model;

import java.util.Locale;

/** What the reader of a notice can do with it; each has a link of its own. The order is never changed: links hold the place. */
public enum NoticeDeed {
    /** See to it by a time of the reader's choice; needs no login. */
    ACCEPT,
    /** Pass it on to a named person. */
    DELEGATE,
    /** Ask for more time. */
    EXTENSION,
    /** Say that the deadline is not the reader's to keep. */
    CONTEST;

    /** The name in texts and in the ledger. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True if whoever does it changes a case, so that it must be known who. */
    public boolean needsLogin() {
        return this != ACCEPT;
    }
}
