package org.answerable.deadline.model;

import java.util.Map;
import java.util.regex.Pattern;
import org.answerable.calendar.Limit;

/**
 * A row of {@code deadline-policy}, read and checked.
 *
 * @param calendar id of the calendar that counts
 * @param limit    as written, null for a promise without a figure
 */
public record PolicyOrder(
        String kind,
        String source,
        String calendar,
        String limit,
        String warn,
        String ladder,
        boolean legal,
        String pauseReasons,
        int extensions) {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /**
     * Reads a row, column name to value.
     *
     * @throws IllegalArgumentException if it makes no sense; it names the deadline and the column
     */
    public static PolicyOrder of(Map<String, Object> row) {
        String kind = text(row, "deadline");
        require(kind != null && isKey(kind), kind, "deadline");
        String calendar = text(row, "clock");
        require(calendar != null, kind, "clock");
        String source = text(row, "source");
        require(source != null, kind, "source");
        boolean legal = Boolean.TRUE.equals(row.get("legal"));
        String pauseReasons = text(row, "pauseReasons");
        require(!legal || pauseReasons == null, kind, "pauseReasons (a clock set by law cannot be paused)");
        int extensions = row.get("extensions") instanceof Number number ? number.intValue() : 0;
        require(extensions >= 0, kind, "extensions");
        return new PolicyOrder(
                        kind,
                        source,
                        calendar,
                        null,
                        text(row, "warn"),
                        text(row, "ladder"),
                        legal,
                        pauseReasons,
                        extensions)
                .limited(text(row, "limit"));
    }

    /** True if a kind of deadline may be called so. */
    static boolean isKey(String kind) {
        return KEY.matcher(kind).matches();
    }

    /** This order with the limit. */
    public PolicyOrder limited(String written) {
        if (written != null) {
            try {
                Limit.parse(written);
            } catch (IllegalArgumentException failure) {
                throw new IllegalArgumentException(
                        "Deadline " + kind + ", column limit: " + failure.getMessage(), failure);
            }
        }
        return new PolicyOrder(kind, source, calendar, written, warn, ladder, legal, pauseReasons, extensions);
    }

    /** The terms, once the versions in force are known. */
    public Terms terms(String clock, String ladderVersion, String policyVersion) {
        return new Terms(
                kind,
                source,
                clock,
                limit,
                legal,
                ladder,
                ladder == null ? null : ladderVersion,
                warn,
                pauseReasons,
                extensions,
                policyVersion);
    }

    private static String text(Map<String, Object> row, String column) {
        return row.get(column) instanceof String text && !text.isBlank() ? text.strip() : null;
    }

    private static void require(boolean holds, String kind, String column) {
        if (!holds) {
            throw new IllegalArgumentException("Deadline " + kind + ", column " + column + " cannot be used");
        }
    }
}
