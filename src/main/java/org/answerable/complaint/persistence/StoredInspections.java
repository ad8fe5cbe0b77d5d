package org.answerable.complaint.persistence;

import java.util.Optional;
import org.answerable.complaint.model.Finding;
import org.answerable.complaint.verdict.Inspection;
import org.answerable.complaint.verdict.Inspections;
import org.answerable.platform.CaseId;
import org.answerable.platform.StaleException;
import org.springframework.stereotype.Component;

/** The inspections in their table. */
@Component
class StoredInspections implements Inspections {

    private final InspectionMapper mapper;

    StoredInspections(InspectionMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void insert(Inspection inspection) {
        mapper.insert(row(inspection));
    }

    @Override
    public Optional<Inspection> of(CaseId caseId) {
        return Optional.ofNullable(mapper.selectById(caseId.value())).map(StoredInspections::inspection);
    }

    @Override
    public void update(Inspection inspection) {
        if (mapper.update(row(inspection)) == 0) {
            throw new StaleException("Somebody else established the result in between; look at it again.");
        }
    }

    private static Inspection inspection(InspectionRow row) {
        return new Inspection(
                new CaseId(row.caseId()),
                row.department(),
                row.askedBy(),
                row.askedAt(),
                Finding.of(row.finding()).orElse(null),
                row.confirmed(),
                row.reasons(),
                row.decidedBy(),
                row.decidedAt(),
                row.version());
    }

    private static InspectionRow row(Inspection inspection) {
        return new InspectionRow(
                inspection.caseId().value(),
                inspection.department(),
                inspection.askedBy(),
                inspection.askedAt(),
                inspection.findingKey(),
                inspection.confirmed(),
                inspection.reasons(),
                inspection.decidedBy(),
                inspection.decidedAt(),
                inspection.version());
    }
}
