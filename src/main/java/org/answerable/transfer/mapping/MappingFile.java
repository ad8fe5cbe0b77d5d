package org.answerable.transfer.mapping;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A mapping file as written; docs/import.md describes each member.
 *
 * @param source       names the other system
 * @param key          the column that names a row
 * @param dates        patterns of its times
 * @param state        tells open rows from closed ones; without it a row with a closing time is closed
 * @param fields       field of the case to where it comes from
 * @param comparison   the limit that a simulation compares with
 */
record MappingFile(
        String source,
        String format,
        String encoding,
        String separator,
        String key,
        String zone,
        String repeatedHour,
        String missingHour,
        List<String> dates,
        State state,
        Map<String, FieldRule> fields,
        Comparison comparison) {

    MappingFile {
        format = Objects.requireNonNullElse(format, "csv");
        encoding = Objects.requireNonNullElse(encoding, "UTF-8");
        separator = Objects.requireNonNullElse(separator, ",");
        zone = Objects.requireNonNullElse(zone, "UTC");
        repeatedHour = Objects.requireNonNullElse(repeatedHour, "refuse");
        missingHour = Objects.requireNonNullElse(missingHour, "refuse");
        dates = dates == null ? List.of() : List.copyOf(dates);
        fields = fields == null ? Map.of() : fields;
    }

    /** A column, and its values that mean closed or open; any other value is refused. */
    record State(String column, List<String> closed, List<String> open) {

        State {
            closed = closed == null ? List.of() : List.copyOf(closed);
            open = open == null ? List.of() : List.copyOf(open);
        }
    }

    /** A deadline, and its limit where the profile's own row has no figure. */
    record Comparison(String deadline, String limit) {}
}
