package org.answerable.configurationitem.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.answerable.configurationitem.Attribute;
import org.answerable.configurationitem.AttributeKind;
import org.answerable.configurationitem.HistoryLine;
import org.answerable.configurationitem.Item;
import org.answerable.configurationitem.ItemType;
import org.answerable.configurationitem.Items.Neighbour;
import org.answerable.workplace.web.Wording;

/**
 * Says in a reader's language what stands in an item.
 *
 * @param type of the item, for the names of its attributes
 */
record ItemWords(Wording wording, ItemType type) {

    /** A label and what stands under it. */
    record Fact(String label, String value) {}

    /** A relation as the reader of one item sees it. */
    record Related(String sentence, String code, String name, String state, String kind, boolean outgoing) {}

    /** A field of a change. */
    record Changed(String label, String before, String after) {}

    /** A change: what one person did at one moment. */
    record Entry(String id, String at, String by, String number, String reason, List<Changed> fields) {}

    String state(String key) {
        return wording.text("item.state." + key);
    }

    /** The attributes in the order of the type; of those that are asked for no more only what stands. */
    List<Fact> attributes(Item item) {
        return type.attributes().stream()
                .filter(attribute -> attribute.active() || item.values().containsKey(attribute.id()))
                .map(attribute -> new Fact(
                        attribute.name(wording.locale()),
                        value(attribute, item.values().get(attribute.id()))))
                .toList();
    }

    private String value(Attribute attribute, String value) {
        return value != null && attribute.kind() == AttributeKind.YES_NO ? wording.text("item." + value) : value;
    }

    Related related(Item item, Neighbour neighbour) {
        boolean outgoing = neighbour.relation().sourceId().equals(item.id());
        String kind = neighbour.relation().kind().key();
        return new Related(
                wording.text("item.relation." + kind + (outgoing ? "" : ".reverse")),
                neighbour.other().code(),
                neighbour.other().name(),
                state(neighbour.other().state().key()),
                kind,
                outgoing);
    }

    /** The lines, those of one change together. */
    List<Entry> history(List<HistoryLine> lines) {
        List<Entry> entries = new ArrayList<>();
        HistoryLine last = null;
        for (HistoryLine line : lines) {
            if (last == null || !together(last, line)) {
                entries.add(new Entry(
                        line.id(),
                        wording.at(line.at()),
                        wording.person(line.actor()),
                        line.number(),
                        line.reason(),
                        new ArrayList<>()));
            }
            entries.get(entries.size() - 1).fields().add(0, changed(line));
            last = line;
        }
        return entries;
    }

    private static boolean together(HistoryLine one, HistoryLine other) {
        return one.at().equals(other.at())
                && one.actor().equals(other.actor())
                && Objects.equals(one.number(), other.number())
                && Objects.equals(one.reason(), other.reason());
    }

    private Changed changed(HistoryLine line) {
        return new Changed(label(line.field()), said(line.field(), line.before()), said(line.field(), line.after()));
    }

    private String label(String field) {
        return field.startsWith("attribute.")
                ? type.attribute(field.substring("attribute.".length()))
                        .map(attribute -> attribute.name(wording.locale()))
                        .orElse(field)
                : wording.text("item.field." + field);
    }

    private String said(String field, String value) {
        if (value == null) {
            return null;
        }
        if (field.startsWith("attribute.")) {
            return type.attribute(field.substring("attribute.".length()))
                    .map(attribute -> value(attribute, value))
                    .orElse(value);
        }
        return switch (field) {
            case "state" -> state(value);
            case "department" -> wording.department(value);
            case "relation" -> sentence(value);
            default -> value;
        };
    }

    /** The kind in the middle of the sentence in words. */
    private String sentence(String written) {
        String[] parts = written.split(" ");
        return parts.length == 3
                ? parts[0] + " " + wording.text("item.relation." + parts[1]) + " " + parts[2]
                : written;
    }
}
