package org.answerable.inbound.model;

import java.time.Instant;
import org.answerable.platform.CaseId;

/**
 * A mail that came in, as stored. Each verb answers the mail as it is afterwards, one version on.
 *
 * @param profile     whose address it was sent to, or null
 * @param sender      address in lower case, or null
 * @param state       key of a {@link MailState}
 * @param reason      see {@link Sorted}
 * @param aboutMailId the outgoing mail that came back, or null
 * @param hasOriginal true while the mail as it came is kept
 * @param settledHow  opened, added or dropped; null until a person decided
 */
public record InboundMail(
        String id,
        String digest,
        String mailbox,
        String profile,
        String messageId,
        String sender,
        String senderName,
        String subject,
        Instant arrivedAt,
        Instant takenAt,
        long sizeBytes,
        String state,
        String reason,
        String caseId,
        String aboutMailId,
        boolean hasOriginal,
        Instant settledAt,
        String settledBy,
        String settledHow,
        String remark,
        int version) {

    /** Sorted, in the transaction in which it was taken. */
    public InboundMail sorted(Sorted where) {
        return with(where.state(), where.reason(), id(where.caseId()), where.aboutMailId(), null, null, null, null);
    }

    /**
     * Decided by a person.
     *
     * @param how    opened, added or dropped
     * @param remark why, or null
     * @throws IllegalStateException if it stands in a case already
     */
    public InboundMail settled(Instant at, String by, String how, CaseId inCase, String why) {
        if (!maySettle()) {
            throw new IllegalStateException("The mail is " + state + " by now");
        }
        return with(MailState.SETTLED, reason, inCase == null ? caseId : inCase.value(), aboutMailId, at, by, how, why);
    }

    /** True while a person may decide about it. */
    public boolean maySettle() {
        return state.equals(MailState.WAITING.key()) || state.equals(MailState.IGNORED.key());
    }

    private static String id(CaseId caseId) {
        return caseId == null ? null : caseId.value();
    }

    private InboundMail with(
            MailState next,
            String why,
            String nextCase,
            String aboutMail,
            Instant at,
            String by,
            String how,
            String words) {
        return new InboundMail(
                id,
                digest,
                mailbox,
                profile,
                messageId,
                sender,
                senderName,
                subject,
                arrivedAt,
                takenAt,
                sizeBytes,
                next.key(),
                why,
                nextCase,
                aboutMail,
                hasOriginal,
                at,
                by,
                how,
                words,
                version + 1);
    }
}
