package org.answerable.engine;

import java.util.List;
import java.util.Map;

/** Asks a deployed decision table outside a model; the newest version answers. */
public interface DecisionTables {

    /**
     * Evaluates the table.
     *
     * @throws IllegalArgumentException if no such table is deployed
     */
    Answer evaluate(String table, Map<String, Object> inputs);

    /**
     * What a table answered.
     *
     * @param rows    the rules that fired, in table order, output name to value
     * @param ruleIds their ids, in the same order
     * @param version the version of the table that answered
     */
    record Answer(List<Map<String, Object>> rows, List<String> ruleIds, String version) {}
}
