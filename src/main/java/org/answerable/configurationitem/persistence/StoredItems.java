package org.answerable.configurationitem.persistence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.answerable.configurationitem.HistoryLine;
import org.answerable.configurationitem.Item;
import org.answerable.configurationitem.ItemQuery;
import org.answerable.configurationitem.ItemState;
import org.answerable.configurationitem.Items;
import org.answerable.configurationitem.Relation;
import org.answerable.configurationitem.RelationKind;
import org.answerable.platform.StaleException;
import org.springframework.stereotype.Repository;

/** The items in their tables. */
@Repository
class StoredItems implements Items {

    /** Rows of one statement that writes many. */
    private static final int PIECE = 500;

    private final ItemMapper items;
    private final RelationMapper relations;

    StoredItems(ItemMapper items, RelationMapper relations) {
        this.items = items;
        this.relations = relations;
    }

    @Override
    public Optional<Item> byCode(String code) {
        return Optional.ofNullable(byCodes(List.of(code)).get(code));
    }

    @Override
    public Map<String, Item> byCodes(Collection<String> codes) {
        return codes.isEmpty()
                ? Map.of()
                : whole(items.selectByCodes(codes)).stream().collect(Collectors.toMap(Item::code, Function.identity()));
    }

    @Override
    public List<Item> list(ItemQuery query, String after, int limit) {
        return whole(items.selectList(ListWish.of(query, after, limit)));
    }

    private List<Item> whole(List<ItemRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, Map<String, String>> values = new HashMap<>();
        items.selectValues(rows.stream().map(ItemRow::id).toList())
                .forEach(value -> values.computeIfAbsent(value.itemId(), id -> new HashMap<>())
                        .put(value.attributeId(), value.content()));
        return rows.stream()
                .map(row -> row.item(values.getOrDefault(row.id(), Map.of())))
                .toList();
    }

    @Override
    public void insert(List<Item> fresh) {
        pieces(fresh, piece -> items.insert(piece.stream().map(ItemRow::of).toList()));
        List<ValueRow> values = fresh.stream()
                .flatMap(item -> item.values().entrySet().stream()
                        .map(value -> new ValueRow(item.id(), value.getKey(), value.getValue())))
                .toList();
        pieces(values, items::insertValues);
    }

    @Override
    public void update(Item before, Item after) {
        if (items.update(ItemRow.of(after)) == 0) {
            throw new StaleException("The item " + after.code() + " was changed in between");
        }
        Set<String> changed = new HashSet<>(before.values().keySet());
        changed.addAll(after.values().keySet());
        changed.removeIf(
                id -> Objects.equals(before.values().get(id), after.values().get(id)));
        if (!changed.isEmpty()) {
            items.deleteValues(after.id(), changed);
            List<ValueRow> values = changed.stream()
                    .filter(after.values()::containsKey)
                    .map(id -> new ValueRow(after.id(), id, after.values().get(id)))
                    .toList();
            pieces(values, items::insertValues);
        }
    }

    @Override
    public void addHistory(List<HistoryLine> lines) {
        pieces(lines, items::insertHistory);
    }

    @Override
    public List<HistoryLine> history(String itemId, String beforeId, int limit) {
        return items.selectHistory(itemId, beforeId, limit);
    }

    @Override
    public Set<String> changedBy(String caseId) {
        return Set.copyOf(items.selectChangedBy(caseId));
    }

    @Override
    public Set<String> owning(Collection<String> departmentIds) {
        return Set.copyOf(items.selectOwning(departmentIds));
    }

    @Override
    public List<String> ownedCodes(String departmentId) {
        return items.selectOwnedCodes(departmentId);
    }

    @Override
    public Set<String> corrected(Collection<String> codes, String caseNumber) {
        return Set.copyOf(items.selectCorrected(codes, caseNumber));
    }

    @Override
    public List<Neighbour> neighbours(String itemId, int limit) {
        return relations.selectNeighbours(itemId, limit).stream()
                .map(NeighbourRow::neighbour)
                .toList();
    }

    @Override
    public List<Relation> standing(Collection<Relation> wanted) {
        Set<String> dependents = wanted.stream().map(Relation::dependentId).collect(Collectors.toSet());
        Set<RelationKind> kinds = wanted.stream().map(Relation::kind).collect(Collectors.toSet());
        Set<Relation> all = new HashSet<>(restingOf(dependents, kinds));
        return wanted.stream().filter(all::contains).toList();
    }

    @Override
    public void insertRelations(Collection<Relation> fresh) {
        pieces(fresh.stream().map(RelationRow::of).toList(), relations::insert);
    }

    @Override
    public boolean deleteRelation(Relation relation) {
        return relations.delete(RelationRow.of(relation)) > 0;
    }

    @Override
    public long lockRelations() {
        return relations.selectRevisionForUpdate();
    }

    @Override
    public void relationsChanged() {
        relations.updateRevision();
    }

    @Override
    public List<Relation> restingOf(Collection<String> dependentIds, Collection<RelationKind> kinds) {
        List<Relation> found = new ArrayList<>();
        if (!kinds.isEmpty()) {
            List<String> keys = kinds.stream().map(RelationKind::key).sorted().toList();
            pieces(List.copyOf(dependentIds), piece -> relations.selectOf(piece, keys).stream()
                    .map(RelationRow::relation)
                    .forEach(found::add));
        }
        return found;
    }

    @Override
    public void eachRelation(Collection<RelationKind> kinds, Consumer<Relation> to) {
        int limit = 5_000;
        RelationRow last = null;
        List<RelationRow> piece;
        do {
            piece = relations.selectPiece(last, limit);
            piece.stream()
                    .map(RelationRow::relation)
                    .filter(relation -> kinds.contains(relation.kind()))
                    .forEach(to);
            last = piece.isEmpty() ? null : piece.get(piece.size() - 1);
        } while (piece.size() == limit);
    }

    @Override
    public Map<String, Named> named(Collection<String> ids) {
        Map<String, Named> found = new LinkedHashMap<>();
        pieces(List.copyOf(ids), piece -> items.selectByIds(piece)
                .forEach(row -> found.put(
                        row.id(),
                        new Named(
                                row.id(),
                                row.code(),
                                row.name(),
                                row.typeId(),
                                ItemState.ofKey(row.state()).orElseThrow()))));
        return found;
    }

    @Override
    public List<String> services() {
        return items.selectServices();
    }

    private static <T> void pieces(List<T> all, Consumer<List<T>> work) {
        for (int from = 0; from < all.size(); from += PIECE) {
            work.accept(all.subList(from, Math.min(all.size(), from + PIECE)));
        }
    }
}
