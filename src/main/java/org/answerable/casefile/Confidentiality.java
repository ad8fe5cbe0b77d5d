package org.answerable.casefile;

import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * What is kept of a confidential case: what its parties said or were told (subject, text, letters) can name them as well as their
 * names do. A page knows who reads and asks {@link CaseAccess#maySeeParties} or {@link CaseAccess.Scope#hides}; tasks and mails to
 * our own people are read by whoever gets them, so they never hold such words (decision 0012).
 */
public final class Confidentiality {

    /** The text by which a confidential case is called instead of its subject. */
    public static final String TITLE = "casefile.title.confidential";

    private Confidentiality() {}

    /** What a mail to our own people calls the case: its subject, or that it is confidential in the recipient's language. */
    public static Object title(CaseFile file) {
        return file.confidential() ? new DefaultMessageSourceResolvable(TITLE) : file.subject();
    }
}
