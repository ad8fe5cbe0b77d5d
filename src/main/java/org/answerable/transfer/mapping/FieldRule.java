package org.answerable.transfer.mapping;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.answerable.transfer.source.SourceRow;

/**
 * Where a field of the case comes from. One of the first four is set.
 *
 * @param value     the same for all rows
 * @param column    a column, as it stands
 * @param text      a text with columns in braces: {@code "{Type}: {Detail}"}
 * @param lines     several of them, one a line; a line whose columns are all empty is left out
 * @param map       what is found to what the field takes; a value it does not know is refused, unless there is {@code otherwise}
 * @param otherwise for values that the map does not know, and for empty ones
 */
record FieldRule(
        String value, String column, String text, List<String> lines, Map<String, String> map, String otherwise) {

    private static final Pattern COLUMN = Pattern.compile("\\{([^{}]+)}");

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    FieldRule {
        long sources =
                Stream.of(value, column, text, lines).filter(Objects::nonNull).count();
        if (sources != 1) {
            throw new IllegalArgumentException("a field has one of value, column, text and lines");
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static FieldRule constant(String value) {
        return new FieldRule(value, null, null, null, null, null);
    }

    /** The columns that it reads. */
    Set<String> columns() {
        Set<String> read = new TreeSet<>();
        if (column != null) {
            read.add(column);
        }
        templates().forEach(template -> COLUMN.matcher(template).results().forEach(found -> read.add(found.group(1))));
        return read;
    }

    private Stream<String> templates() {
        return text != null ? Stream.of(text) : lines != null ? lines.stream() : Stream.of();
    }

    /**
     * What the field takes from the row, null if nothing.
     *
     * @throws UnmappedException if the map does not know what is there
     */
    String of(SourceRow row) {
        String found = found(row);
        if (found == null || map == null) {
            return found == null ? otherwise : found;
        }
        String mapped = map.getOrDefault(found, otherwise);
        if (mapped == null) {
            throw new UnmappedException(map.keySet());
        }
        return mapped;
    }

    private String found(SourceRow row) {
        if (value != null) {
            return value;
        }
        if (column != null) {
            return row.value(column);
        }
        String filled = templates()
                .filter(template -> !empty(template, row))
                .map(template -> fill(template, row))
                .collect(Collectors.joining("\n"));
        return filled.isBlank() ? null : filled.strip();
    }

    private static boolean empty(String template, SourceRow row) {
        List<String> read =
                COLUMN.matcher(template).results().map(found -> found.group(1)).toList();
        return !read.isEmpty() && read.stream().allMatch(name -> row.value(name) == null);
    }

    private static String fill(String template, SourceRow row) {
        return COLUMN.matcher(template)
                .replaceAll(
                        found -> Matcher.quoteReplacement(Objects.requireNonNullElse(row.value(found.group(1)), "")));
    }

    /** A value that the map of a rule does not know. */
    static final class UnmappedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnmappedException(Set<String> known) {
            super(String.join(", ", known));
        }
    }
}
