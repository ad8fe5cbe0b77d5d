package org.answerable.notification;

import java.util.List;
import org.answerable.platform.CaseId;

/** The transactional queue of outgoing mail. */
public interface Outbox {

    /**
     * Renders the mail in the recipient's language and queues it; it leaves after the commit, or never if that fails.
     * The same {@code once} key is queued once only: a repeat does nothing.
     *
     * @return the id of the queued mail, or of the earlier one with the same key
     */
    String queue(CaseId caseId, Mail mail);

    /** Likewise, with files. */
    String queue(CaseId caseId, Mail mail, List<MailFile> files);
}
