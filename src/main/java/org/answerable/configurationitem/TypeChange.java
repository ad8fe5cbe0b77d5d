package org.answerable.configurationitem;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.answerable.platform.Acting;
import org.answerable.platform.Ids;

/**
 * A change of a type.
 *
 * @param before null for a new one
 * @param after  with the version that the change makes
 */
record TypeChange(ItemType before, ItemType after) {

    /** What changes, in the name of the acting person; none if nothing does. */
    List<TypeLine> lines(Instant now) {
        List<TypeLine> lines = new ArrayList<>();
        add(lines, now, "nameEn", before == null ? null : before.nameEn(), after.nameEn());
        add(lines, now, "nameZh", before == null ? null : before.nameZh(), after.nameZh());
        add(lines, now, "active", before == null ? null : yes(before.active()), yes(after.active()));
        after.attributes()
                .forEach(attribute -> add(
                        lines,
                        now,
                        "attribute." + attribute.id(),
                        before == null
                                ? null
                                : before.attribute(attribute.id())
                                        .map(TypeChange::said)
                                        .orElse(null),
                        said(attribute)));
        return lines;
    }

    private void add(List<TypeLine> lines, Instant now, String field, String stood, String stands) {
        if (!Objects.equals(stood, stands)) {
            lines.add(new TypeLine(
                    Ids.next(),
                    after.id(),
                    after.version(),
                    now,
                    Acting.actor().id(),
                    Acting.channel(),
                    field,
                    stood,
                    stands));
        }
    }

    private static String yes(boolean value) {
        return value ? "yes" : "no";
    }

    /** Everything that is told of the attribute, in one line: keys as interfaces have them, names in both languages. */
    private static String said(Attribute attribute) {
        return Stream.of(
                        attribute.nameEn(),
                        attribute.nameZh(),
                        attribute.kind().key(),
                        attribute.mandatory() ? "mandatory" : null,
                        attribute.least() == null ? null : "least " + attribute.least(),
                        attribute.most() == null ? null : "most " + attribute.most(),
                        attribute.choices().isEmpty() ? null : String.join(" | ", attribute.choices()),
                        attribute.active() ? null : "inactive")
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
    }
}
