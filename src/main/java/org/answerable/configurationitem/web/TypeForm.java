package org.answerable.configurationitem.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.answerable.configurationitem.Attribute;
import org.answerable.configurationitem.AttributeKind;
import org.answerable.configurationitem.ItemType;
import org.springframework.util.MultiValueMap;

/**
 * The form of one type, as entered; attributes without id, names and choices are empty places.
 *
 * @param attributes as many as were sent, empty places included
 */
record TypeForm(String id, String nameEn, String nameZh, boolean active, int version, List<Row> attributes) {

    private static final int SPARE_PLACES = 3;

    /** An attribute as entered; {@code known} if it stood before. */
    record Row(
            String id,
            String nameEn,
            String nameZh,
            String kind,
            boolean mandatory,
            String least,
            String most,
            String choices,
            boolean active,
            boolean known) {

        static final Row EMPTY = new Row("", "", "", "text", false, "", "", "", true, false);

        static Row of(Attribute attribute) {
            return new Row(
                    attribute.id(),
                    attribute.nameEn(),
                    attribute.nameZh(),
                    attribute.kind().key(),
                    attribute.mandatory(),
                    Objects.requireNonNullElse(attribute.least(), ""),
                    Objects.requireNonNullElse(attribute.most(), ""),
                    String.join("\n", attribute.choices()),
                    attribute.active(),
                    true);
        }

        boolean isEmpty() {
            return !known && (id + nameEn + nameZh + choices + least + most).isBlank();
        }

        Attribute attribute() {
            return new Attribute(
                    FormText.orNull(id),
                    FormText.orNull(nameEn),
                    FormText.orNull(nameZh),
                    AttributeKind.ofKey(kind).orElse(null),
                    mandatory,
                    FormText.orNull(least),
                    FormText.orNull(most),
                    FormText.lines(choices),
                    active);
        }
    }

    static TypeForm empty() {
        return new TypeForm("", "", "", true, 0, List.of());
    }

    static TypeForm of(ItemType type) {
        return new TypeForm(
                type.id(),
                type.nameEn(),
                type.nameZh(),
                type.active(),
                type.version(),
                type.attributes().stream().map(Row::of).toList());
    }

    /** What was sent; {@code before} is the type as it stands, null for a new one. */
    static TypeForm sent(MultiValueMap<String, String> fields, ItemType before) {
        List<Row> rows = new ArrayList<>();
        int sent = fields.getOrDefault("attributeId", List.of()).size();
        for (int place = 0; place < sent; place++) {
            String id = at(fields, "attributeId", place);
            rows.add(new Row(
                    id,
                    at(fields, "attributeNameEn", place),
                    at(fields, "attributeNameZh", place),
                    at(fields, "attributeKind", place),
                    "yes".equals(at(fields, "attributeMandatory", place)),
                    at(fields, "attributeLeast", place),
                    at(fields, "attributeMost", place),
                    at(fields, "attributeChoices", place),
                    !"no".equals(at(fields, "attributeActive", place)),
                    before != null && before.attribute(id).isPresent()));
        }
        String version = fields.getFirst("version");
        return new TypeForm(
                fields.getFirst("id"),
                fields.getFirst("nameEn"),
                fields.getFirst("nameZh"),
                "true".equals(fields.getFirst("active")),
                version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0,
                rows.stream().filter(row -> !row.isEmpty()).toList());
    }

    private static String at(MultiValueMap<String, String> fields, String name, int place) {
        List<String> all = fields.getOrDefault(name, List.of());
        return place < all.size() ? all.get(place) : "";
    }

    ItemType type() {
        return new ItemType(
                FormText.orNull(id),
                FormText.orNull(nameEn),
                FormText.orNull(nameZh),
                attributes.stream().map(Row::attribute).toList(),
                active,
                version);
    }

    public boolean isNew() {
        return version == 0;
    }

    /** The attributes with some empty places after them. */
    public List<Row> places() {
        List<Row> places = new ArrayList<>(attributes);
        for (int spare = 0; spare < SPARE_PLACES; spare++) {
            places.add(Row.EMPTY);
        }
        return places;
    }
}
