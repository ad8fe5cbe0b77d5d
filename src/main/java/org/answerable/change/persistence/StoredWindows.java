package org.answerable.change.persistence;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.answerable.change.WindowStore;
import org.answerable.change.persistence.ConcernMapper.TouchedRow;
import org.answerable.change.persistence.ConcernMapper.WindowRow;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Windows in their table. */
@Component
class StoredWindows implements WindowStore {

    private final ConcernMapper mapper;
    private final ChangeMapper changes;
    private final Clock clock;

    StoredWindows(ConcernMapper mapper, ChangeMapper changes, Clock clock) {
        this.mapper = mapper;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public void lock() {
        changes.lockPlanning();
    }

    @Override
    public List<Row> between(Instant from, Instant to, boolean heldOnly, int limit) {
        return mapper.selectWindows(from, to, heldOnly, limit).stream()
                .map(StoredWindows::row)
                .toList();
    }

    @Override
    public List<Row> overrunning(Set<String> atWork, int limit) {
        return mapper.selectOverrunning(clock.instant(), atWork, limit).stream()
                .map(StoredWindows::row)
                .toList();
    }

    private static Row row(WindowRow row) {
        return new Row(
                new CaseId(row.caseId()),
                row.windowStart(),
                row.windowEnd(),
                row.held(),
                row.sequence(),
                row.changedAt());
    }

    @Override
    public Map<CaseId, Set<String>> items(Collection<CaseId> cases) {
        return touched(cases, mapper::selectItemsOf);
    }

    @Override
    public Map<CaseId, Set<String>> departments(Collection<CaseId> cases) {
        return touched(cases, mapper::selectDepartmentsOf);
    }

    @Override
    public Map<CaseId, Set<String>> open(Collection<String> codes, int limit) {
        return byCase(mapper.selectOpenOn(codes, limit));
    }

    private static Map<CaseId, Set<String>> touched(
            Collection<CaseId> cases, Function<Collection<String>, List<TouchedRow>> question) {
        List<String> ids = cases.stream().map(CaseId::value).toList();
        return byCase(ids.isEmpty() ? List.of() : question.apply(ids));
    }

    private static Map<CaseId, Set<String>> byCase(List<TouchedRow> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> new CaseId(row.caseId()), Collectors.mapping(TouchedRow::touched, Collectors.toSet())));
    }
}
