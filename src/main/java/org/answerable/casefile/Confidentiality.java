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

    /** The case in lists and documents for whoever may come to read them: its number and subject, of a confidential one the number. */
    public static String named(CaseFile file) {
        return file.confidential() ? file.number() : file.number() + " · " + file.subject();
    }

    /** What a mail to our own people calls the case: its subject, or that it is confidential in the recipient's language. */
    public static Object title(CaseFile file) {
        return file.confidential() ? new DefaultMessageSourceResolvable(TITLE) : file.subject();
    }
}
