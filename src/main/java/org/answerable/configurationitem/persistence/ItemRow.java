package org.answerable.configurationitem.persistence;

import java.util.Locale;
import java.util.Map;
import org.answerable.configurationitem.Item;
import org.answerable.configurationitem.ItemState;

/** A row of {@code configuration_item}. */
record ItemRow(
        String id,
        String code,
        String name,
        String typeId,
        String departmentId,
        String service,
        String state,
        int version) {

    static ItemRow of(Item item) {
        return new ItemRow(
                item.id(),
                item.code(),
                item.name(),
                item.typeId(),
                item.departmentId(),
                item.service(),
                item.state().key(),
                item.version());
    }

    /** The name in small letters. */
    String nameSought() {
        return name.toLowerCase(Locale.ROOT);
    }

    Item item(Map<String, String> values) {
        return new Item(
                id,
                code,
                name,
                typeId,
                departmentId,
                service,
                ItemState.ofKey(state).orElseThrow(),
                values,
                version);
    }
}
