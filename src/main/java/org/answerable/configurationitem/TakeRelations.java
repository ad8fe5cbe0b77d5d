package org.answerable.configurationitem;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.answerable.configurationitem.ItemImportDesk.Batch;
import org.answerable.configurationitem.ItemImportDesk.Fate;
import org.answerable.configurationitem.ItemImportDesk.Outcome;
import org.answerable.configurationitem.ItemImportDesk.Row;
import org.answerable.configurationitem.RelateItems.Joined;
import org.answerable.configurationitem.RelateItems.Wanted;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.springframework.stereotype.Component;

/** Takes rows of relations over: adds those that are new, refuses those that would close a circle. In a transaction of the caller. */
@Component
class TakeRelations {

    private final Items items;
    private final ItemAccess access;
    private final KeepChanges keeping;
    private final RelationGraphs graphs;

    TakeRelations(Items items, ItemAccess access, KeepChanges keeping, RelationGraphs graphs) {
        this.items = items;
        this.access = access;
        this.keeping = keeping;
        this.graphs = graphs;
    }

    /** Takes the rows of the batch whose places are named; the outcomes of the others are left null. */
    Outcome[] take(Batch batch, Set<Integer> places) {
        Outcome[] outcomes = new Outcome[batch.rows().size()];
        Map<Integer, Joined> read = read(batch, places, outcomes);
        long revision = items.lockRelations();
        Set<Relation> standing = new HashSet<>(
                items.standing(read.values().stream().map(Joined::relation).toList()));
        Map<Integer, Joined> fresh = new LinkedHashMap<>();
        read.forEach((place, joined) -> {
            if (standing.add(joined.relation())) {
                fresh.put(place, joined);
            } else {
                outcomes[place] = new Outcome(Fate.UNCHANGED, List.of());
            }
        });
        RelationGraphs.Growing growing = batch.importId() == null ? graphs.tried(batch.trial()) : graphs.at(revision);
        growing.known(fresh).forEach(place -> {
            fresh.remove(place);
            outcomes[place] = new Outcome(Fate.UNCHANGED, List.of());
        });
        growing.refuseCircles(Map.copyOf(fresh), (place, way) -> {
            growing.forget(fresh.remove(place));
            outcomes[place] = new Outcome(
                    Fate.REFUSED, RelateItems.circle(way, items.named(way)).errors());
        });
        fresh.keySet().forEach(place -> outcomes[place] = new Outcome(Fate.ADDED, List.of()));
        if (!fresh.isEmpty()) {
            growing.willChange();
            keep(fresh.values(), Causes.correction(batch.reason()));
        }
        return outcomes;
    }

    private void keep(Collection<Joined> fresh, Cause cause) {
        items.insertRelations(fresh.stream().map(Joined::relation).toList());
        items.relationsChanged();
        keeping.note(
                fresh.stream().flatMap(joined -> joined.lines(false).stream()).toList(), cause);
    }

    private Map<Integer, Joined> read(Batch batch, Set<Integer> places, Outcome[] outcomes) {
        List<Row> rows = batch.rows();
        Map<String, Item> byCode = items.byCodes(places.stream()
                .flatMap(place -> Stream.of("source", "target")
                        .map(column -> ItemRules.code(rows.get(place).values().get(column))))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toSet()));
        ItemAccess.Scope scope = access.scope();
        Map<Integer, Joined> read = new LinkedHashMap<>();
        for (int place : places.stream().sorted().toList()) {
            try {
                read.put(place, read(rows.get(place), byCode, scope));
            } catch (InvalidInputException refused) {
                outcomes[place] = new Outcome(Fate.REFUSED, refused.errors());
            }
        }
        return read;
    }

    private static Joined read(Row row, Map<String, Item> byCode, ItemAccess.Scope scope) {
        if (!row.errors().isEmpty()) {
            throw new InvalidInputException(row.errors());
        }
        Map<String, String> values = row.values();
        Joined joined =
                RelateItems.read(new Wanted(values.get("source"), values.get("kind"), values.get("target")), byCode);
        String owner = joined.source().departmentId();
        if (!scope.covers(owner)) {
            throw new InvalidInputException(List.of(new FieldError("source", "not-yours", owner)));
        }
        return joined;
    }
}
