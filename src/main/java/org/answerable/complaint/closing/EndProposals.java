package org.answerable.complaint.closing;

import java.time.Clock;
import org.answerable.complaint.Proposal;
import org.answerable.complaint.Proposals;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Ends proposals that nobody can decide any more. For the model. */
@Component
public class EndProposals {

    private final Proposals proposals;
    private final Clock clock;

    EndProposals(Proposals proposals, Clock clock) {
        this.proposals = proposals;
        this.clock = clock;
    }

    /** The complaint ended around it; nothing happens if none is open. */
    public void lapse(CaseId caseId, Proposal.Subject subject) {
        proposals
                .open(caseId, subject)
                .ifPresent(open -> proposals.update(open.decided(Proposal.State.LAPSED, null, null, clock.instant())));
    }
}
