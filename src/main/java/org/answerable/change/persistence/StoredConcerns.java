package org.answerable.change.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.answerable.change.Concern;
import org.answerable.change.Concerns;
import org.answerable.change.Plan;
import org.answerable.change.persistence.ConcernMapper.ConcernRow;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Concerns in their table. */
@Component
class StoredConcerns implements Concerns {

    private final ConcernMapper mapper;

    StoredConcerns(ConcernMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void insert(List<Concern> concerns) {
        mapper.insertConcerns(concerns.stream().map(StoredConcerns::row).toList());
    }

    private static ConcernRow row(Concern concern) {
        return new ConcernRow(
                concern.caseId().value(),
                concern.plan(),
                concern.kind(),
                concern.subject(),
                concern.told(),
                concern.reason(),
                concern.outcome(),
                concern.by(),
                concern.why(),
                concern.at());
    }

    @Override
    public List<Concern> of(CaseId caseId) {
        return mapper.selectConcerns(caseId.value()).stream()
                .map(row -> new Concern(
                        caseId,
                        row.planNumber(),
                        row.kind(),
                        row.subject(),
                        row.told(),
                        row.reason(),
                        row.outcome(),
                        row.decidedBy(),
                        row.why(),
                        row.decidedAt()))
                .toList();
    }

    @Override
    public void ask(CaseId caseId, int plan) {
        mapper.updateAsked(caseId.value(), plan);
    }

    @Override
    public Set<String> asked(CaseId caseId, int plan) {
        return Set.copyOf(mapper.selectAsked(caseId.value(), plan));
    }

    @Override
    public void decide(Decided decided, Collection<String> subjects) {
        mapper.updateDecided(decided.caseId().value(), decided, subjects);
    }

    @Override
    public void overtaken(Plan plan) {
        mapper.updateOvertaken(plan.caseId().value(), plan.number(), plan.by(), plan.at());
    }

    @Override
    public List<CaseId> lifted(String freeze, String by, Instant at) {
        List<CaseId> cases =
                mapper.selectOpenOf(freeze).stream().map(CaseId::new).toList();
        mapper.updateLifted(freeze, by, at);
        return cases;
    }
}
