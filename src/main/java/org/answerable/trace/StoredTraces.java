package org.answerable.trace;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.answerable.platform.Acting;
import org.answerable.platform.CaseId;
import org.answerable.trace.Reference.Sort;
import org.answerable.trace.persistence.ReferenceRow;
import org.answerable.trace.persistence.TraceMapper;
import org.springframework.stereotype.Component;

/** Items and references of cases as rows. */
@Component
class StoredTraces implements TraceStore {

    private final TraceMapper rows;
    private final Clock clock;

    StoredTraces(TraceMapper rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public List<String> items(CaseId caseId) {
        return rows.selectItems(caseId.value());
    }

    @Override
    public void name(CaseId caseId, List<String> codes) {
        rows.deleteItems(caseId.value());
        if (!codes.isEmpty()) {
            rows.insertItems(caseId.value(), codes, Acting.actor().id(), clock.instant());
        }
    }

    @Override
    public List<Reference> references(Collection<CaseId> cases) {
        return cases.isEmpty()
                ? List.of()
                : rows.selectReferences(cases.stream().map(CaseId::value).toList()).stream()
                        .map(StoredTraces::reference)
                        .toList();
    }

    @Override
    public void insert(Reference reference) {
        rows.insertReference(new ReferenceRow(
                reference.id(),
                reference.caseId().value(),
                reference.sort().key(),
                reference.title(),
                reference.address(),
                reference.by(),
                reference.at()));
    }

    @Override
    public void delete(Reference reference) {
        rows.deleteReference(reference.id(), reference.caseId().value());
    }

    @Override
    public List<CaseId> complaintsSince(
            Instant since, Collection<String> services, Collection<String> items, int limit) {
        return services.isEmpty() && items.isEmpty()
                ? List.of()
                : rows.selectComplaintsSince(since, services, items, limit).stream()
                        .map(CaseId::new)
                        .toList();
    }

    private static Reference reference(ReferenceRow row) {
        return new Reference(
                row.id(),
                new CaseId(row.caseId()),
                Sort.valueOf(row.sort().toUpperCase(Locale.ROOT)),
                row.title(),
                row.address(),
                row.addedBy(),
                row.addedAt());
    }
}
