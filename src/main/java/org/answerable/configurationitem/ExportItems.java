package org.answerable.configurationitem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The rows of items and relations as a file has them; the import takes it back unchanged. */
@Component
public class ExportItems {

    /** The columns of relations. */
    public static final List<String> RELATION_COLUMNS = List.of("source", "kind", "target");

    private static final List<String> FIXED = List.of("code", "name", "type", "department", "service", "state");
    private static final String ATTRIBUTE = "attribute.";
    private static final int PIECE = 500;

    private final Items items;
    private final ItemTypes types;

    ExportItems(Items items, ItemTypes types) {
        this.items = items;
        this.types = types;
    }

    /** The columns of items: the attributes of all types, one column for those of the same id. */
    public List<String> itemColumns() {
        return Stream.concat(FIXED.stream(), attributeIds().stream().map(id -> ATTRIBUTE + id))
                .toList();
    }

    private List<String> attributeIds() {
        return types.all().stream()
                .flatMap(type -> type.attributes().stream())
                .map(Attribute::id)
                .distinct()
                .sorted()
                .toList();
    }

    /** Hands over the row of each item that the query finds, by code. */
    public void items(ItemQuery query, Consumer<List<Object>> to) {
        List<String> attributes = attributeIds();
        String after = null;
        List<Item> piece;
        do {
            piece = items.list(query, after, PIECE);
            piece.forEach(item -> to.accept(row(item, attributes)));
            after = piece.isEmpty() ? null : piece.get(piece.size() - 1).code();
        } while (piece.size() == PIECE);
    }

    private static List<Object> row(Item item, List<String> attributes) {
        List<Object> cells = new ArrayList<>();
        Stream.of(
                        item.code(),
                        item.name(),
                        item.typeId(),
                        item.departmentId(),
                        item.service(),
                        item.state().key())
                .map(GuardedCells::written)
                .forEach(cells::add);
        attributes.forEach(id -> cells.add(GuardedCells.written(item.values().get(id))));
        return cells;
    }

    /** Hands over the row of each relation. */
    public void relations(Consumer<List<Object>> to) {
        List<Relation> piece = new ArrayList<>();
        items.eachRelation(Set.of(RelationKind.values()), relation -> {
            piece.add(relation);
            if (piece.size() == PIECE) {
                hand(piece, to);
            }
        });
        hand(piece, to);
    }

    private void hand(List<Relation> piece, Consumer<List<Object>> to) {
        Map<String, Items.Named> named = items.named(piece.stream()
                .flatMap(relation -> Stream.of(relation.sourceId(), relation.targetId()))
                .distinct()
                .toList());
        piece.forEach(relation -> to.accept(List.of(
                named.get(relation.sourceId()).code(),
                relation.kind().key(),
                named.get(relation.targetId()).code())));
        piece.clear();
    }
}
