package org.answerable.complaint.closing;

import java.time.Instant;
import org.answerable.complaint.model.Cause;
import org.answerable.platform.CaseId;

/**
 * To what a substantiated complaint is attributed, and what follows.
 *
 * @param department  id of the office that attributes
 * @param cause       null until it is attributed
 * @param responsible id of the department that has to act, null without a cause
 * @param measure     what it does, null until it is recorded
 * @param version     counts the changes; an update with another version is refused
 */
public record AttributedCause(
        CaseId caseId,
        String department,
        Cause cause,
        String explanation,
        String responsible,
        Instant attributedAt,
        String attributedBy,
        String measure,
        Instant measuredAt,
        String measuredBy,
        int version) {

    static AttributedCause asked(CaseId caseId, String department) {
        return new AttributedCause(caseId, department, null, null, null, null, null, null, null, null, 0);
    }

    AttributedCause attributed(Cause found, String why, String toDepartment, Instant at, String by) {
        return new AttributedCause(caseId, department, found, why, toDepartment, at, by, null, null, null, version);
    }

    AttributedCause measured(String what, Instant at, String by) {
        return new AttributedCause(
                caseId, department, cause, explanation, responsible, attributedAt, attributedBy, what, at, by, version);
    }
}
