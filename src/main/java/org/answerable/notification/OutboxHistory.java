package org.answerable.notification;

import java.time.Instant;
import java.util.List;
import org.answerable.platform.CaseId;

/** What was told to whom about a case. */
public interface OutboxHistory {

    /** The mails of the case, in the order in which they were queued. */
    List<Told> of(CaseId caseId);

    /**
     * One mail.
     *
     * @param recipientId user or party id
     * @param state       queued, sending, sent, refused, dead or dropped
     * @param sentAt      when the mail server accepted it, or null
     */
    record Told(
            String id,
            String template,
            String recipientId,
            String recipientName,
            String subject,
            String text,
            String state,
            Instant queuedAt,
            Instant sentAt) {}
}
