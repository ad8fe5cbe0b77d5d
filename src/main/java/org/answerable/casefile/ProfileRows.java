package org.answerable.casefile;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What stands in {@code service-level-profile}.
 *
 * @param profiles  in the order of the table
 * @param frontDesk of the organisation: the row without a profile
 */
record ProfileRows(List<Profile> profiles, String frontDesk) {

    static final String TABLE = "service-level-profile";

    /**
     * Reads the rows.
     *
     * @param zone of profiles that name none
     * @throws IllegalStateException naming what is missing or cannot be read
     */
    static ProfileRows read(List<Map<String, Object>> rows, ZoneId zone) {
        String organisation = rows.stream()
                .filter(row -> row.get("profile") == null)
                .map(row -> text(row, "frontDesk"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Table " + TABLE
                        + " needs a row of the organisation: no profile, and a department as front desk"));
        return new ProfileRows(
                rows.stream()
                        .filter(row -> row.get("profile") != null)
                        .map(row -> profile(row, organisation, zone))
                        .toList(),
                organisation);
    }

    private static Profile profile(Map<String, Object> row, String organisation, ZoneId zone) {
        String key = text(row, "profile");
        String english = Objects.requireNonNullElse(text(row, "label_en"), key);
        return new Profile(
                key,
                english,
                Objects.requireNonNullElse(text(row, "label_zh"), english),
                zone(row, zone),
                Objects.requireNonNullElse(text(row, "frontDesk"), organisation),
                words(row, "takes"),
                words(row, "channels"));
    }

    private static ZoneId zone(Map<String, Object> row, ZoneId otherwise) {
        String named = text(row, "zone");
        try {
            return named == null ? otherwise : ZoneId.of(named);
        } catch (DateTimeException unknown) {
            throw new IllegalStateException("Table " + TABLE + ", profile " + row.get("profile") + ": zone \"" + named
                    + "\" is no time zone, such as Asia/Shanghai");
        }
    }

    private static Set<String> words(Map<String, Object> row, String column) {
        String text = text(row, column);
        return text == null
                ? Set.of()
                : Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static String text(Map<String, Object> row, String column) {
        Object value = row.get(column);
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }
}
