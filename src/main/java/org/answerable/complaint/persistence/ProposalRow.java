package org.answerable.complaint.persistence;

import java.time.Instant;
import java.util.Locale;
import org.answerable.complaint.Proposal;
import org.answerable.platform.CaseId;

/** A row of {@code complaint_proposal}. */
public record ProposalRow(
        String id,
        String caseId,
        String subject,
        String departmentId,
        String deadlineKind,
        Instant wantedDue,
        String reason,
        String proposedBy,
        String proposedFrom,
        Instant proposedAt,
        String state,
        String decidedBy,
        String decisionReason,
        Instant decidedAt,
        int version) {

    static ProposalRow of(Proposal proposal) {
        return new ProposalRow(
                proposal.id(),
                proposal.caseId().value(),
                proposal.subject().key(),
                proposal.department(),
                proposal.deadlineKind(),
                proposal.wantedDue(),
                proposal.reason(),
                proposal.proposedBy(),
                proposal.proposedFrom(),
                proposal.proposedAt(),
                proposal.state().name().toLowerCase(Locale.ROOT),
                proposal.decidedBy(),
                proposal.decisionReason(),
                proposal.decidedAt(),
                proposal.version());
    }

    Proposal toProposal() {
        return new Proposal(
                id,
                new CaseId(caseId),
                Proposal.Subject.valueOf(subject.toUpperCase(Locale.ROOT).replace('-', '_')),
                departmentId,
                deadlineKind,
                wantedDue,
                reason,
                proposedBy,
                proposedFrom,
                proposedAt,
                Proposal.State.valueOf(state.toUpperCase(Locale.ROOT)),
                decidedBy,
                decisionReason,
                decidedAt,
                version);
    }
}
