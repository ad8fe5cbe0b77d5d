package org.answerable.deadline.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.answerable.engine.WrittenTable;

/**
 * A promise that climbs a ladder, as a row of {@code deadline-policy} is written.
 *
 * @param deadline the kind, such as {@code first-reply}
 * @param profiles those that the row names; none: all of them
 * @param but      true if it means all but these
 * @param warn     the shares of the time at which it warns, such as {@code 0.5,0.8}; empty if at none
 */
public record LadderUse(String deadline, Set<String> profiles, boolean but, String warn) {

    /** The promises of each ladder, in table order, each once. */
    public static Map<String, List<LadderUse>> in(WrittenTable policy) {
        Map<String, List<LadderUse>> uses = new LinkedHashMap<>();
        for (WrittenTable.Row row : policy.rows()) {
            new Cell(row.cell("ladder")).value().ifPresent(ladder -> {
                List<LadderUse> known = uses.computeIfAbsent(ladder, name -> new ArrayList<>());
                LadderUse use = of(row);
                if (!known.contains(use)) {
                    known.add(use);
                }
            });
        }
        return uses;
    }

    private static LadderUse of(WrittenTable.Row row) {
        Cell profile = new Cell(row.cell("profile"));
        return new LadderUse(
                new Cell(row.cell("deadline")).value().orElse(""),
                profile.words(),
                profile.negated(),
                new Cell(row.cell("warn")).value().orElse(""));
    }
}
