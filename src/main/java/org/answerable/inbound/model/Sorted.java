package org.answerable.inbound.model;

import org.answerable.platform.CaseId;

/**
 * What became of a mail, and why.
 *
 * @param reason      key of how it was filed ({@code opened}, {@code added}, {@code stranger}, {@code over}, {@code returned}) or of why
 *                    it is ignored or waits
 * @param caseId      the case it belongs to, or null
 * @param aboutMailId the outgoing mail that came back, or null
 */
public record Sorted(MailState state, String reason, CaseId caseId, String aboutMailId) {

    /** In the case now. */
    public static Sorted filed(String how, CaseId caseId) {
        return new Sorted(MailState.FILED, how, caseId, null);
    }

    /** Nothing was done. */
    public static Sorted ignored(String why, CaseId caseId) {
        return new Sorted(MailState.IGNORED, why, caseId, null);
    }

    /** A person must look at it. */
    public static Sorted waits(String why) {
        return new Sorted(MailState.WAITING, why, null, null);
    }

    /** A mail of ours came back. */
    public static Sorted returned(String mailId, CaseId caseId) {
        return new Sorted(MailState.FILED, "returned", caseId, mailId);
    }
}
