package org.answerable.complaint.verdict;

import java.time.Instant;
import org.answerable.complaint.model.Finding;
import org.answerable.platform.CaseId;

/**
 * The inspection of a result before the answer is sent (F-19); at most one of a complaint, for what it establishes stands.
 *
 * @param department id of the office that establishes the result
 * @param askedBy    user id of whoever doubted the department's finding
 * @param finding    null until it is established
 * @param confirmed  true if the department had found the same; null until it is established
 * @param reasons    what was found out, and how; null until it is established
 * @param decidedBy  user id, null until it is established
 * @param version    counts the changes; an update with another version is refused
 */
public record Inspection(
        CaseId caseId,
        String department,
        String askedBy,
        Instant askedAt,
        Finding finding,
        Boolean confirmed,
        String reasons,
        String decidedBy,
        Instant decidedAt,
        int version) {

    static Inspection asked(CaseId caseId, String department, String by, Instant at) {
        return new Inspection(caseId, department, by, at, null, null, null, null, null, 0);
    }

    Inspection established(Finding found, boolean same, String why, String by, Instant at) {
        return new Inspection(caseId, department, askedBy, askedAt, found, same, why, by, at, version);
    }

    /** The finding as forms and bundles name it, null until it is established. */
    public String findingKey() {
        return finding == null ? null : finding.key();
    }

    /** True if the department may answer so after it: as established, or that the complainant took it back. */
    boolean allows(Finding answer) {
        return finding == null || answer == finding || answer == Finding.WITHDRAWN;
    }
}
