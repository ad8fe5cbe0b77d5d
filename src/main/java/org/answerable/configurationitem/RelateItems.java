package org.answerable.configurationitem;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.answerable.configurationitem.ItemChange.Field;
import org.answerable.configurationitem.Items.Named;
import org.answerable.configurationitem.KeepChanges.Noted;
import org.answerable.configurationitem.model.Circles;
import org.answerable.configurationitem.model.Circles.Edge;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.platform.NotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Joins items and parts them, within an approved change or as a correction. Both items remember it. */
@Component
public class RelateItems {

    /** The name of the field in the history of both items. */
    static final String FIELD = "relation";

    private static final int LONGEST_PATH_SHOWN = 12;

    private final Items items;
    private final Causes causes;
    private final KeepChanges keeping;

    RelateItems(Items items, Causes causes, KeepChanges keeping) {
        this.items = items;
        this.causes = causes;
        this.keeping = keeping;
    }

    /**
     * A relation as written.
     *
     * @param source code of the first item
     * @param kind   key of a {@link RelationKind}
     * @param target code of the second item
     */
    public record Wanted(String source, String kind, String target) {}

    /**
     * Adds the relation. The first item is the one that changes: the cause must cover it.
     *
     * @throws InvalidInputException                          naming what is wrong; a circle with the codes of its path
     * @throws org.answerable.platform.ForbiddenException if a correction is not for the acting person
     */
    @Transactional
    public void add(Wanted wanted, Because because) {
        Joined joined = joined(wanted);
        Cause cause = causes.of(because, joined.source().code(), joined.source().departmentId());
        items.lockRelations();
        Relation relation = joined.relation();
        if (!items.standing(List.of(relation)).isEmpty()) {
            throw refused("target", "relation-exists", joined.target().code());
        }
        requireNoCircle(relation);
        items.insertRelations(List.of(relation));
        items.relationsChanged();
        note(joined, false, cause);
    }

    /**
     * Removes the relation.
     *
     * @throws NotFoundException if there is none
     */
    @Transactional
    public void remove(Wanted wanted, Because because) {
        Joined joined = joined(wanted);
        Cause cause = causes.of(because, joined.source().code(), joined.source().departmentId());
        items.lockRelations();
        if (!items.deleteRelation(joined.relation())) {
            throw new NotFoundException(
                    "There is no such relation of " + joined.source().code());
        }
        items.relationsChanged();
        note(joined, true, cause);
    }

    /** Two items and how they hang together. */
    record Joined(Item source, RelationKind kind, Item target) {

        Relation relation() {
            return new Relation(source.id(), kind, target.id());
        }

        /** For the history: the whole sentence, so that each of the two tells it without the other. */
        String sentence() {
            return source.code() + " " + kind.key() + " " + target.code();
        }

        List<Noted> lines(boolean gone) {
            Field field = new Field(FIELD, gone ? sentence() : null, gone ? null : sentence());
            return List.of(new Noted(source, field), new Noted(target, field));
        }
    }

    private void note(Joined joined, boolean gone, Cause cause) {
        keeping.note(joined.lines(gone), cause);
    }

    private Joined joined(Wanted wanted) {
        List<String> codes = List.of(ItemRules.code(wanted.source()), ItemRules.code(wanted.target()));
        Map<String, Item> found = items.byCodes(codes);
        return read(wanted, found);
    }

    /**
     * The relation, its items looked up.
     *
     * @throws InvalidInputException naming every field that is wrong
     */
    static Joined read(Wanted wanted, Map<String, Item> byCode) {
        Item source = byCode.get(ItemRules.code(wanted.source()));
        Item target = byCode.get(ItemRules.code(wanted.target()));
        String key = wanted.kind() == null ? "" : wanted.kind().strip().toLowerCase(Locale.ROOT);
        Optional<RelationKind> kind = RelationKind.ofKey(key);
        new Broken()
                .unless(ItemRules.strip(wanted.source()) != null, "source", "required", "")
                .unless(source != null, "source", "unknown", ItemRules.shortened(wanted.source()))
                .unless(!key.isEmpty(), "kind", "required", "")
                .unless(kind.isPresent(), "kind", "not-allowed", String.join(", ", RelationKind.keys()))
                .unless(ItemRules.strip(wanted.target()) != null, "target", "required", "")
                .unless(target != null, "target", "unknown", ItemRules.shortened(wanted.target()))
                .unless(
                        source == null || target == null || !source.id().equals(target.id()),
                        "target",
                        "relation-self",
                        "")
                .check();
        return new Joined(source, kind.get(), target);
    }

    private void requireNoCircle(Relation relation) {
        if (relation.kind().circleFree().isEmpty()) {
            return;
        }
        Circles.way(
                        relation.baseId(),
                        relation.dependentId(),
                        level -> items.restingOf(level, relation.kind().circleFree()).stream()
                                .map(RelateItems::edge)
                                .toList())
                .ifPresent(way -> {
                    throw circle(way, items.named(way));
                });
    }

    /** From what rests to what it rests on. */
    static Edge edge(Relation relation) {
        return new Edge(relation.dependentId(), relation.baseId());
    }

    /** The refusal: the new relation leads from the last item of the way back to the first. */
    static InvalidInputException circle(List<String> way, Map<String, Named> named) {
        List<String> codes = way.stream().map(id -> named.get(id).code()).collect(Collectors.toList());
        codes.add(0, codes.get(codes.size() - 1));
        List<String> shown = codes.size() <= LONGEST_PATH_SHOWN
                ? codes
                : java.util.stream.Stream.of(
                                codes.subList(0, LONGEST_PATH_SHOWN / 2),
                                List.of("…"),
                                codes.subList(codes.size() - LONGEST_PATH_SHOWN / 2, codes.size()))
                        .flatMap(List::stream)
                        .toList();
        return refused("target", "relation-circle", String.join(" → ", shown));
    }

    private static InvalidInputException refused(String field, String rule, String limit) {
        return new InvalidInputException(List.of(new FieldError(field, rule, limit)));
    }
}
