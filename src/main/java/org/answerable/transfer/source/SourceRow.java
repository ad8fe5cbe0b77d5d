package org.answerable.transfer.source;

import java.util.Map;

/**
 * A row of a file.
 *
 * @param line    where it begins, counted from 1
 * @param values  column to value, in the order of the file; texts as they stand
 * @param columns the number of columns it should have but has not; 0 if it is whole
 */
public record SourceRow(long line, Map<String, String> values, int columns) {

    /** The value without blanks around it; null if the column is empty or missing. */
    public String value(String column) {
        String value = values.get(column);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
