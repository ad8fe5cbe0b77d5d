package org.answerable.calendar.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/**
 * A date that does not keep the hours of its weekday: a holiday, a make-up working day (调休) or a day with hours of its own.
 *
 * @param like  the weekday whose hours it carries, null if it carries none
 * @param hours its own hours, empty if it is closed or carries a weekday's
 * @param name  why, such as {@code 春节}; may be empty
 */
public record SpecialDay(LocalDate date, DayOfWeek like, List<Opening> hours, String name) {

    public SpecialDay {
        hours = List.copyOf(hours);
        if (like != null && !hours.isEmpty()) {
            throw new IllegalArgumentException("Either another weekday's hours or hours of its own: " + date);
        }
    }

    /** A holiday. */
    public static SpecialDay closed(LocalDate date, String name) {
        return new SpecialDay(date, null, List.of(), name);
    }

    /** A make-up working day. */
    public static SpecialDay like(LocalDate date, DayOfWeek day, String name) {
        return new SpecialDay(date, day, List.of(), name);
    }

    /** True for a holiday. */
    public boolean closed() {
        return like == null && hours.isEmpty();
    }

    /** Its hours. */
    DayPlan plan(WeeklyHours week) {
        return like != null ? week.of(like) : new DayPlan(hours);
    }
}
