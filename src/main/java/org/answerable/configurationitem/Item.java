package org.answerable.configurationitem;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that services are made of and that is looked after: a machine, a program, a line, a contract.
 *
 * @param code         short and unique, such as {@code SRV-0012}
 * @param departmentId its owner
 * @param service      the service that it belongs to, or null
 * @param values       attribute id to value in its one written form: number without needless zeros, ISO day, {@code yes} or {@code no}
 * @param version      counts the changes; 0 for one that is not stored yet
 */
public record Item(
        String id,
        String code,
        String name,
        String typeId,
        String departmentId,
        String service,
        ItemState state,
        Map<String, String> values,
        int version) {

    public Item {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** The same item after a change. */
    Item next() {
        return new Item(id, code, name, typeId, departmentId, service, state, values, version + 1);
    }

    /** The same item with other values. */
    public Item withValues(Map<String, String> others) {
        return new Item(id, code, name, typeId, departmentId, service, state, others, version);
    }
}
