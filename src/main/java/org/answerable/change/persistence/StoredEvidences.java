package org.answerable.change.persistence;

import java.util.List;
import org.answerable.change.ChangeEvidences;
import org.answerable.change.Demand;
import org.answerable.change.Evidence;
import org.answerable.change.persistence.EvidenceMapper.EvidenceRow;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Evidence in its table. */
@Component
record StoredEvidences(EvidenceMapper mapper) implements ChangeEvidences {

    @Override
    public void put(Evidence evidence) {
        EvidenceRow row = new EvidenceRow(
                evidence.caseId().value(), evidence.demand().key(), evidence.words(), evidence.by(), evidence.at());
        if (mapper.update(row) == 0) {
            mapper.insert(row);
        }
    }

    @Override
    public List<Evidence> of(CaseId caseId) {
        return mapper.select(caseId.value()).stream()
                .map(row -> new Evidence(
                        caseId, Demand.of(List.of(row.demand())).get(0), row.evidence(), row.givenBy(), row.givenAt()))
                .toList();
    }
}
