package org.answerable.calendar.usecase;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.answerable.calendar.model.CalendarVersion;
import org.answerable.calendar.model.DayLines;
import org.answerable.calendar.model.HoursText;
import org.answerable.calendar.model.Opening;
import org.answerable.calendar.model.SpecialDay;
import org.answerable.platform.FieldChecks;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.WrittenField;

/**
 * A version of a calendar that somebody writes, as written.
 *
 * @param basedOn   the newest version it was written from, 0 for a new calendar
 * @param validFrom date and time on the wall clock of the zone, such as {@code 2027-01-01T00:00}; empty: at once
 * @param hours     monday, tuesday … to hours as {@link HoursText} reads them
 * @param days      as {@link DayLines} reads them
 */
public record CalendarDraft(
        String id,
        int basedOn,
        String nameEn,
        String nameZh,
        String zone,
        String validFrom,
        Map<String, String> hours,
        String days,
        String reason) {

    /** Addresses of pages beside those of the calendars. */
    private static final Set<String> RESERVED = Set.of("edit", "file");

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REASON = 400;
    private static final int LONGEST_ID = 40;

    /** What a version says, for writing the next one from it. */
    public static CalendarDraft of(CalendarVersion version) {
        Map<String, String> hours = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            hours.put(word(day), HoursText.write(version.hours(day)));
        }
        return new CalendarDraft(
                version.id(),
                version.version(),
                version.nameEn(),
                version.nameZh(),
                version.zone().getId(),
                "",
                hours,
                DayLines.write(version.days()),
                "");
    }

    /** The same with other days. */
    public CalendarDraft withDays(String lines) {
        return new CalendarDraft(id, basedOn, nameEn, nameZh, zone, validFrom, hours, lines, reason);
    }

    /**
     * What is written, checked.
     *
     * @throws InvalidInputException if a field breaks a rule; it names each that does
     */
    CalendarVersion checked(Instant now, String savedBy) {
        FieldChecks checks = new FieldChecks();
        checks.of(this::checkedId);
        String english = checks.of(() -> WrittenField.required("nameEn", nameEn, LONGEST_NAME));
        String chinese = checks.of(() -> WrittenField.required("nameZh", nameZh, LONGEST_NAME));
        ZoneId checkedZone = checks.of(this::checkedZone);
        Instant from = checks.of(() -> checkedFrom(checkedZone == null ? ZoneId.of("UTC") : checkedZone, now));
        Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, checks.of(() -> checkedHours(word(day))));
        }
        checks.of(() -> checkedWeek(week));
        List<SpecialDay> checkedDays = checks.of(() -> checked("days", "calendar-line", () -> DayLines.read(days)));
        String why = checks.of(() -> WrittenField.required("reason", reason, LONGEST_REASON));
        checks.done();
        return new CalendarVersion(
                id, basedOn + 1, from, checkedZone, english, chinese, week, checkedDays, now, savedBy, why);
    }

    private String checkedId() {
        if (id == null || !id.matches("[a-z0-9]+([.-][a-z0-9]+)*")) {
            throw WrittenField.refused("id", "id", "");
        }
        if (RESERVED.contains(id)) {
            throw WrittenField.refused("id", "reserved", "");
        }
        return WrittenField.required("id", id, LONGEST_ID);
    }

    private ZoneId checkedZone() {
        if (zone == null || !ZoneId.getAvailableZoneIds().contains(zone)) {
            throw WrittenField.refused("zone", "zone", "");
        }
        return ZoneId.of(zone);
    }

    private Instant checkedFrom(ZoneId where, Instant now) {
        if (validFrom == null || validFrom.isBlank()) {
            return now;
        }
        Instant from = checked("validFrom", "type", () -> LocalDateTime.parse(validFrom.strip())
                .atZone(where)
                .toInstant());
        if (from.isBefore(now)) {
            throw WrittenField.refused("validFrom", "past", "");
        }
        return from;
    }

    private List<Opening> checkedHours(String day) {
        return checked(day, "calendar-hours", () -> HoursText.read(hours.get(day)));
    }

    private static Boolean checkedWeek(Map<DayOfWeek, List<Opening>> week) {
        if (week.values().stream().noneMatch(hours -> hours == null || !hours.isEmpty())) {
            throw WrittenField.refused("monday", "calendar-closed", "");
        }
        return true;
    }

    private static <T> T checked(String field, String rule, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw WrittenField.refused(
                    field, rule, field.equals("validFrom") ? "2027-01-01T00:00" : wrong.getMessage());
        }
    }

    private static String word(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }
}
