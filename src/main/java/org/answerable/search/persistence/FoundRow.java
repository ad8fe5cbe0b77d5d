package org.answerable.search.persistence;

import java.time.Instant;
import org.answerable.casefile.CaseAccess.Scope;
import org.answerable.casefile.CaseKind;
import org.answerable.platform.CaseId;
import org.answerable.search.CaseSearch.Found;

/** The columns of {@code case_file} that a list shows. */
public record FoundRow(
        String id,
        String number,
        String kind,
        String profile,
        String subject,
        String category,
        String severity,
        String state,
        String ownerDepartment,
        String ownerPerson,
        boolean confidential,
        Instant receivedAt,
        Instant closedAt) {

    /** The case of this row, as somebody with these rights may see it. */
    public Found toFound(Scope scope) {
        return new Found(
                new CaseId(id),
                number,
                CaseKind.ofKey(kind),
                profile,
                scope.hides(confidential, ownerDepartment) ? null : subject,
                category,
                severity,
                state,
                ownerDepartment,
                ownerPerson,
                receivedAt,
                closedAt);
    }
}
