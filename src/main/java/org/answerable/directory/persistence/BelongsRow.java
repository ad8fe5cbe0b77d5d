package org.answerable.directory.persistence;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One value that belongs to an owner: a role or department of a person, a person on a department's roster. */
record BelongsRow(String ownerId, String held) {

    static Map<String, List<String>> byOwner(List<BelongsRow> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        BelongsRow::ownerId, Collectors.mapping(BelongsRow::held, Collectors.toList())));
    }
}
