package org.answerable.contribution.persistence;

import java.time.Instant;
import java.util.Locale;
import org.answerable.contribution.Contribution;
import org.answerable.platform.CaseId;

/** A row of {@code contribution}. */
public record ContributionRow(
        String id,
        String caseId,
        String departmentId,
        String question,
        String askedBy,
        String askedDepartment,
        Instant askedAt,
        Instant wantedDue,
        String state,
        String answer,
        String answeredBy,
        String reason,
        String cancelledBy,
        Instant endedAt,
        int version) {

    static ContributionRow of(Contribution contribution) {
        return new ContributionRow(
                contribution.id(),
                contribution.caseId().value(),
                contribution.department(),
                contribution.question(),
                contribution.askedBy(),
                contribution.askedDepartment(),
                contribution.asked(),
                contribution.wantedDue(),
                contribution.state().key(),
                contribution.answer(),
                contribution.answeredBy(),
                contribution.reason(),
                contribution.cancelledBy(),
                contribution.ended(),
                contribution.version());
    }

    Contribution toContribution() {
        return new Contribution(
                id,
                new CaseId(caseId),
                departmentId,
                question,
                askedBy,
                askedDepartment,
                askedAt,
                wantedDue,
                Contribution.State.valueOf(state.toUpperCase(Locale.ROOT)),
                answer,
                answeredBy,
                reason,
                cancelledBy,
                endedAt,
                version);
    }
}
