package org.answerable.contribution.persistence;

import java.util.List;
import org.answerable.contribution.Contribution;
import org.answerable.contribution.Contributions;
import org.answerable.platform.CaseId;
import org.answerable.platform.NotFoundException;
import org.answerable.platform.StaleException;
import org.springframework.stereotype.Component;

/** The contributions in their table. */
@Component
class StoredContributions implements Contributions {

    private final ContributionMapper mapper;

    StoredContributions(ContributionMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void insert(Contribution contribution) {
        mapper.insert(ContributionRow.of(contribution));
    }

    @Override
    public Contribution get(CaseId caseId, String id) {
        ContributionRow row = mapper.selectById(caseId.value(), id);
        if (row == null) {
            throw new NotFoundException("Case " + caseId + " has no contribution " + id);
        }
        return row.toContribution();
    }

    @Override
    public List<Contribution> of(CaseId caseId) {
        return mapper.selectByCase(caseId.value()).stream()
                .map(ContributionRow::toContribution)
                .toList();
    }

    @Override
    public void update(Contribution contribution) {
        if (mapper.update(ContributionRow.of(contribution)) == 0) {
            throw new StaleException("The contribution was changed by somebody else in between; look at it again.");
        }
    }
}
