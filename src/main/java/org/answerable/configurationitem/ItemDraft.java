package org.answerable.configurationitem;

import java.util.Map;

/**
 * What somebody wants an item to be, as written; checked by {@link ItemRules}.
 *
 * @param values  attribute id to text; blank removes, an attribute that is left out stays as it is
 * @param version the version that was seen; 0 for a new item, null to take whatever stands
 */
public record ItemDraft(
        String code,
        String name,
        String type,
        String department,
        String service,
        String state,
        Map<String, String> values,
        Integer version) {

    public ItemDraft {
        values = Map.copyOf(values);
    }

    /** What would leave the item as it is. */
    public static ItemDraft of(Item item) {
        return new ItemDraft(
                item.code(),
                item.name(),
                item.typeId(),
                item.departmentId(),
                item.service() == null ? "" : item.service(),
                item.state().key(),
                item.values(),
                item.version());
    }
}
