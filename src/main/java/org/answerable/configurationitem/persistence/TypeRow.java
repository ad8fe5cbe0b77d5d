package org.answerable.configurationitem.persistence;

import java.util.List;
import org.answerable.configurationitem.Attribute;
import org.answerable.configurationitem.ItemType;

/** A row of {@code configuration_type}. */
record TypeRow(String id, String nameEn, String nameZh, boolean active, int version) {

    static TypeRow of(ItemType type) {
        return new TypeRow(type.id(), type.nameEn(), type.nameZh(), type.active(), type.version());
    }

    ItemType type(List<Attribute> attributes) {
        return new ItemType(id, nameEn, nameZh, attributes, active, version);
    }
}
