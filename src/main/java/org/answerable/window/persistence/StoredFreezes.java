package org.answerable.window.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.answerable.platform.NotFoundException;
import org.answerable.window.Freeze;
import org.answerable.window.Freezes;
import org.answerable.window.Reach;
import org.answerable.window.persistence.WindowMapper.FreezeRow;
import org.answerable.window.persistence.WindowMapper.ScopeRow;
import org.springframework.stereotype.Component;

/** Freezes in their tables. */
@Component
class StoredFreezes implements Freezes {

    private static final int MOST = 200;

    private final WindowMapper mapper;

    StoredFreezes(WindowMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void insert(Freeze freeze) {
        mapper.insertFreeze(new FreezeRow(
                freeze.id(),
                freeze.start(),
                freeze.end(),
                freeze.reason(),
                freeze.by(),
                freeze.at(),
                freeze.liftedBy(),
                freeze.liftedAt(),
                freeze.liftReason()));
        List<ScopeRow> scope = new ArrayList<>();
        freeze.reach().departments().forEach(value -> scope.add(new ScopeRow(freeze.id(), "department", value)));
        freeze.reach().services().forEach(value -> scope.add(new ScopeRow(freeze.id(), "service", value)));
        freeze.reach().items().forEach(value -> scope.add(new ScopeRow(freeze.id(), "item", value)));
        if (!scope.isEmpty()) {
            mapper.insertScope(scope);
        }
    }

    @Override
    public Freeze of(String id) {
        return all(List.of(id)).values().stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("There is no freeze " + id));
    }

    @Override
    public Map<String, Freeze> all(Collection<String> ids) {
        Map<String, Freeze> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            freezes(mapper.selectFreezes(ids)).forEach(freeze -> found.put(freeze.id(), freeze));
        }
        return found;
    }

    @Override
    public boolean lift(String id, String by, Instant at, String reason) {
        return mapper.updateLifted(id, by, at, reason) > 0;
    }

    @Override
    public List<Freeze> between(Instant from, Instant to) {
        return freezes(mapper.selectBetween(from, to));
    }

    @Override
    public List<Freeze> endingAfter(Instant instant) {
        return freezes(mapper.selectEndingAfter(instant, MOST));
    }

    private List<Freeze> freezes(List<FreezeRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, List<ScopeRow>> scopes = mapper
                .selectScope(rows.stream().map(FreezeRow::id).toList())
                .stream()
                .collect(Collectors.groupingBy(ScopeRow::freezeId));
        return rows.stream()
                .map(row -> freeze(row, scopes.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static Freeze freeze(FreezeRow row, List<ScopeRow> scope) {
        return new Freeze(
                row.id(),
                row.startsAt(),
                row.endsAt(),
                new Reach(values(scope, "department"), values(scope, "service"), values(scope, "item")),
                row.reason(),
                row.declaredBy(),
                row.declaredAt(),
                row.liftedBy(),
                row.liftedAt(),
                row.liftReason());
    }

    private static Set<String> values(List<ScopeRow> scope, String kind) {
        return scope.stream()
                .filter(row -> row.kind().equals(kind))
                .map(ScopeRow::scopeValue)
                .collect(Collectors.toSet());
    }
}
