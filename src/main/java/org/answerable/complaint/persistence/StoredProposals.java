package org.answerable.complaint.persistence;

import java.util.Optional;
import org.answerable.complaint.Proposal;
import org.answerable.complaint.Proposals;
import org.answerable.platform.CaseId;
import org.answerable.platform.StaleException;
import org.springframework.stereotype.Component;

/** The proposals in their table. */
@Component
class StoredProposals implements Proposals {

    private final ProposalMapper mapper;

    StoredProposals(ProposalMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void insert(Proposal proposal) {
        mapper.insert(ProposalRow.of(proposal));
    }

    @Override
    public Optional<Proposal> open(CaseId caseId, Proposal.Subject subject) {
        return Optional.ofNullable(mapper.selectOpen(caseId.value(), subject.key()))
                .map(ProposalRow::toProposal);
    }

    @Override
    public void update(Proposal proposal) {
        if (mapper.update(ProposalRow.of(proposal)) == 0) {
            throw new StaleException("The proposal was decided by somebody else in between; look at it again.");
        }
    }
}
