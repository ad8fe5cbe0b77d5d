package org.answerable.engine;

import java.util.List;
import java.util.Map;

/**
 * A decision table as its owner wrote it.
 *
 * @param id   of the decision
 * @param rows in table order
 */
public record WrittenTable(String id, List<Row> rows) {

    /**
     * A row.
     *
     * @param number as Camunda Modeler shows it, from 1
     * @param rule   the rule's id
     * @param cells  what the cells say, in FEEL, by the names of inputs (their expression) and outputs
     * @param labels the headings of the columns, by the same names
     */
    public record Row(int number, String rule, Map<String, String> cells, Map<String, String> labels) {

        /** What the cell of the column says; empty for one that the table does not have. */
        public String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }
}
