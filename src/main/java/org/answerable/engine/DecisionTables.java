package org.answerable.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks a deployed decision table outside a model; the newest version answers. */
public interface DecisionTables {

    /**
     * Evaluates the table.
     *
     * @throws IllegalArgumentException if no such table is deployed
     */
    Answer evaluate(String table, Map<String, Object> inputs);

    /**
     * Evaluates the version, such as {@code deadline-policy:3}; what it answered once it answers for ever.
     *
     * @return empty if no such version is deployed
     */
    Optional<Answer> evaluateVersion(String version, Map<String, Object> inputs);

    /**
     * The newest version of the table, such as {@code deadline-policy:3}.
     *
     * @throws IllegalArgumentException if no such table is deployed
     */
    String newestVersion(String table);

    /**
     * The newest version of the table as its owner wrote it.
     *
     * @throws IllegalArgumentException if no such table is deployed
     */
    WrittenTable written(String table);

    /** The version, such as {@code escalation-ladder:2}, as its owner wrote it; empty if no such version is deployed. */
    Optional<WrittenTable> writtenVersion(String version);

    /**
     * What a table answered.
     *
     * @param rows    the rules that fired, in table order, output name to value
     * @param ruleIds their ids, in the same order
     * @param version the version of the table that answered
     */
    record Answer(List<Map<String, Object>> rows, List<String> ruleIds, String version) {}
}
