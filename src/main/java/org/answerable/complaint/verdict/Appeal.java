package org.answerable.complaint.verdict;

import java.time.Instant;
import org.answerable.complaint.model.AppealFinding;
import org.answerable.platform.CaseId;

/**
 * The appeal against the answers of a complaint; at most one, for its finding stands.
 *
 * @param department id of the office that examines it
 * @param finding    null until it is decided
 * @param reasons    what the complainant was told, null until it is decided
 * @param decidedBy  user id, null until it is decided
 * @param version    counts the changes; an update with another version is refused
 */
public record Appeal(
        CaseId caseId,
        String department,
        Instant askedAt,
        AppealFinding finding,
        String reasons,
        String decidedBy,
        Instant decidedAt,
        int version) {

    static Appeal asked(CaseId caseId, String department, Instant at) {
        return new Appeal(caseId, department, at, null, null, null, null, 0);
    }

    Appeal decided(AppealFinding found, String why, String by, Instant at) {
        return new Appeal(caseId, department, askedAt, found, why, by, at, version);
    }

    /** True if the answer has to be corrected. */
    boolean upheld() {
        return finding != null && finding != AppealFinding.NOT_UPHELD;
    }
}
