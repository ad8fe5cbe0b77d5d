package org.answerable.notification;

import java.util.Optional;
import org.answerable.platform.CaseId;

/** Finds the mails that answers and bounces refer to. */
public interface SentMails {

    /** The mail of a Message-ID such as {@code <…@example.org>}, empty if it is none of ours. */
    Optional<Sent> byMessageId(String messageId);

    /** The mail to whose own bounce address something came; empty if the address is no such address. */
    Optional<Sent> byBounceAddress(String address);

    /** The case whose thread the Message-ID names; empty if it names none. The case need not exist. */
    Optional<CaseId> caseOfThread(String messageId);

    /**
     * Takes down that a mail came back. Its state becomes {@code bounced}, an administrator may send it again, and the ledger of its
     * case says so. A mail that is in no state to come back, such as one that came back before, stays as it is.
     *
     * @param words what the other server said
     * @return true if that was news
     */
    boolean returned(String mailId, String words);

    /**
     * A mail of ours.
     *
     * @param caseId      the case it belongs to, or null
     * @param recipientId user or party id
     */
    record Sent(String id, CaseId caseId, String recipientId, String recipient) {}
}
