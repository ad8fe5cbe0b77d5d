package org.answerable.configurationitem;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A sort of items, such as servers, and what is told of each; rows, not Java.
 *
 * @param attributes in the order in which they are shown
 * @param active     false: no new item gets it
 * @param version    0 for one that is not stored yet
 */
public record ItemType(
        String id, String nameEn, String nameZh, List<Attribute> attributes, boolean active, int version) {

    public ItemType {
        attributes = List.copyOf(attributes);
    }

    /** Its name in the language, Chinese or else English. */
    public String name(Locale language) {
        return "zh".equals(language.getLanguage()) ? nameZh : nameEn;
    }

    /** The attribute, empty if the type has none of this id. */
    public Optional<Attribute> attribute(String attributeId) {
        return attributes.stream()
                .filter(attribute -> attribute.id().equals(attributeId))
                .findFirst();
    }

    /** The same type as another version. */
    public ItemType withVersion(int other) {
        return new ItemType(id, nameEn, nameZh, attributes, active, other);
    }
}
