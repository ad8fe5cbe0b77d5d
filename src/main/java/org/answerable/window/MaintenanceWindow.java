package org.answerable.window;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.answerable.calendar.WorkingTime;

/**
 * A time of the week in which planned maintenance is done (D-38): on working or on other days of a calendar, by the clock of its zone.
 *
 * @param kind     {@link #DEPARTMENT} or {@link #SERVICE}
 * @param value    id of the department, or name of the service
 * @param working  true for working days of the calendar, false for the others
 * @param weekday  null for each
 * @param until    on the next day if it is not later than {@code from}
 * @param calendar id of the calendar
 * @param endedBy  user id, null while it holds
 */
public record MaintenanceWindow(
        String id,
        String kind,
        String value,
        boolean working,
        DayOfWeek weekday,
        LocalTime from,
        LocalTime until,
        String calendar,
        String by,
        Instant at,
        String endedBy,
        Instant endedAt) {

    public static final String DEPARTMENT = "department";
    public static final String SERVICE = "service";

    /** A stretch of time. */
    public record Span(Instant start, Instant end) {}

    /** When it is open between the instants, earliest first; its first and last stretch may reach beyond them. */
    List<Span> spans(Instant first, Instant last, WorkingTime time) {
        List<Span> spans = new ArrayList<>();
        LocalDate end = LocalDate.ofInstant(last, time.zone());
        for (LocalDate day = LocalDate.ofInstant(first, time.zone()).minusDays(1);
                !day.isAfter(end);
                day = day.plusDays(1)) {
            Span span = span(day, time);
            if (falls(day, time) && span.start().isBefore(last) && span.end().isAfter(first)) {
                spans.add(span);
            }
        }
        return spans;
    }

    private boolean falls(LocalDate day, WorkingTime time) {
        return (weekday == null || day.getDayOfWeek() == weekday)
                && time.closing(day).isPresent() == working;
    }

    private Span span(LocalDate day, WorkingTime time) {
        LocalDate lastDay = until.isAfter(from) ? day : day.plusDays(1);
        return new Span(
                day.atTime(from).atZone(time.zone()).toInstant(),
                lastDay.atTime(until).atZone(time.zone()).toInstant());
    }
}
