package org.answerable.configurationitem;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * A change of one item that holds.
 *
 * @param before null for a new item
 * @param after  with the version that the change makes
 */
record ItemChange(Item before, Item after) {

    /** A field that changes; null where there is nothing. */
    record Field(String name, String before, String after) {}

    /** From what stands to what is wanted; the wanted one has the version of the one before. */
    static ItemChange of(Item before, Item wanted) {
        return new ItemChange(before, before == null ? wanted : wanted.next());
    }

    /** What changes, in the order in which it is shown. */
    List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        if (before == null) {
            fields.add(new Field("created", null, after.code()));
        }
        add(fields, "name", before == null ? null : before.name(), after.name());
        add(
                fields,
                "state",
                before == null ? null : before.state().key(),
                after.state().key());
        add(fields, "department", before == null ? null : before.departmentId(), after.departmentId());
        add(fields, "service", before == null ? null : before.service(), after.service());
        TreeSet<String> attributes = new TreeSet<>(after.values().keySet());
        if (before != null) {
            attributes.addAll(before.values().keySet());
        }
        attributes.forEach(id -> add(
                fields,
                "attribute." + id,
                before == null ? null : before.values().get(id),
                after.values().get(id)));
        return fields;
    }

    private static void add(List<Field> fields, String name, String before, String after) {
        if (!Objects.equals(before, after)) {
            fields.add(new Field(name, before, after));
        }
    }

    boolean isNothing() {
        return fields().isEmpty();
    }
}
