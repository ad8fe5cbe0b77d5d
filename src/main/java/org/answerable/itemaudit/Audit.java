package org.answerable.itemaudit;

import java.time.Instant;
import org.answerable.itemaudit.model.HalfYear;
import org.answerable.platform.CaseId;

/**
 * The audit of one department's items in one half-year.
 *
 * @param caseId  null only while the case is being opened
 * @param endsAt  when the half-year ends, in the department's zone
 * @param owned   how many items the department had when the sample was drawn, null before
 * @param version counts the changes; an update with another version is refused
 */
public record Audit(String department, HalfYear halfYear, CaseId caseId, Instant endsAt, Integer owned, int version) {

    Audit in(CaseId opened) {
        return new Audit(department, halfYear, opened, endsAt, owned, version);
    }

    Audit drawnFrom(int items) {
        return new Audit(department, halfYear, caseId, endsAt, items, version);
    }
}
