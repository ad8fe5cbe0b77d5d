package org.answerable.complaint.verdict;

import java.time.Instant;
import org.answerable.platform.CaseId;

/**
 * What a complainant said to an answer; one for each answer that was sent.
 *
 * @param round            1 for the first answer of the case
 * @param closesAt         until when the complainant may say something
 * @param verdict          null while nothing was said
 * @param saidAt           null while nothing was said
 * @param reason           why it is disputed, or a remark; null if none
 * @param inspectionWanted true if the complainant asked for somebody else to examine it
 * @param reopenedAt       when the complaint was opened again after it, null if it was not
 * @param version          counts the changes; an update with another version is refused
 */
public record AnswerVerdict(
        CaseId caseId,
        int round,
        Instant answeredAt,
        Instant closesAt,
        Verdict verdict,
        Instant saidAt,
        String reason,
        boolean inspectionWanted,
        Instant reopenedAt,
        int version) {

    /** Nothing said yet. */
    static AnswerVerdict awaited(CaseId caseId, int round, Instant answeredAt, Instant closesAt) {
        return new AnswerVerdict(caseId, round, answeredAt, closesAt, null, null, null, false, null, 0);
    }

    AnswerVerdict confirmed(Instant at, String remark) {
        return new AnswerVerdict(
                caseId, round, answeredAt, closesAt, Verdict.CONFIRMED, at, remark, false, reopenedAt, version);
    }

    AnswerVerdict disputed(Instant at, String why, boolean wantsInspection) {
        return new AnswerVerdict(
                caseId, round, answeredAt, closesAt, Verdict.DISPUTED, at, why, wantsInspection, reopenedAt, version);
    }

    AnswerVerdict reopened(Instant at) {
        return new AnswerVerdict(
                caseId, round, answeredAt, closesAt, verdict, saidAt, reason, inspectionWanted, at, version);
    }

    /** What can be said to an answer. */
    public enum Verdict {
        CONFIRMED,
        DISPUTED;

        /** The name used in tables, pages and interfaces, such as {@code confirmed}. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
