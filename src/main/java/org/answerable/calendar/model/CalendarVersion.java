package org.answerable.calendar.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.answerable.calendar.WorkingTime;

/**
 * One version of a calendar, whole. It never changes once it is saved.
 *
 * @param validFrom from when on new promises take it, if no later version does
 * @param week      a weekday that is missing is closed
 * @param days      in order
 * @param savedAt   null for the versions that ship
 * @param savedBy   user id, null for the versions that ship
 * @param reason    why, null for the versions that ship
 */
public record CalendarVersion(
        String id,
        int version,
        Instant validFrom,
        ZoneId zone,
        String nameEn,
        String nameZh,
        Map<DayOfWeek, List<Opening>> week,
        List<SpecialDay> days,
        Instant savedAt,
        String savedBy,
        String reason) {

    public CalendarVersion {
        week = Map.copyOf(week);
        days = List.copyOf(days);
    }

    /** Such as {@code cn-office:1}. */
    public String reference() {
        return id + ":" + version;
    }

    /** The name in the language. */
    public String name(String language) {
        return "zh".equals(language) ? nameZh : nameEn;
    }

    /** The hours of the weekday, empty if it is closed. */
    public List<Opening> hours(DayOfWeek day) {
        return week.getOrDefault(day, List.of());
    }

    /** True if it keeps days off in the week, but none of the year's dates is special: no holiday of that year is known to it. */
    public boolean lacksHolidays(int year) {
        boolean daysOff =
                Stream.of(DayOfWeek.values()).anyMatch(day -> hours(day).isEmpty());
        return daysOff && days.stream().noneMatch(day -> day.date().getYear() == year);
    }

    /** The plans of its dates. */
    public DayPlans plans() {
        return new DatedHours(new WeeklyHours(week), days);
    }

    /** Its arithmetic. */
    public WorkingTime workingTime() {
        return new OpeningHours(reference(), zone, plans());
    }
}
