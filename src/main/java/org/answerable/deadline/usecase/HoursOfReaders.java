package org.answerable.deadline.usecase;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.answerable.calendar.Calendars;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.notification.ReaderHours;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A person works when one of the person's departments does; a department when its calendar is open; anybody else when the calendar
 * {@code answerable.notices.calendar} is.
 */
@Component
class HoursOfReaders implements ReaderHours {

    /** The shortest time that a clock can tell: what has passed of it once the calendar opens. */
    private static final Duration MOMENT = Duration.of(1, ChronoUnit.MICROS);

    private final Directory directory;
    private final Calendars calendars;
    private final String otherwise;

    HoursOfReaders(
            Directory directory,
            Calendars calendars,
            @Value("${answerable.notices.calendar:always}") String otherwise) {
        this.directory = directory;
        this.calendars = calendars;
        this.otherwise = otherwise;
    }

    @Override
    public Instant next(String recipientId, Instant from) {
        return calendarsOf(recipientId).stream()
                .map(calendar ->
                        calendars.inForce(calendar, from).add(from, MOMENT).minus(MOMENT))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Collection<String> calendarsOf(String recipientId) {
        List<String> found = directory
                .person(recipientId)
                .map(person -> person.departments().stream()
                        .flatMap(id -> directory.department(id).stream())
                        .filter(Department::active)
                        .map(Department::calendarId)
                        .distinct()
                        .toList())
                .orElseGet(() -> directory.department(recipientId).stream()
                        .map(Department::calendarId)
                        .toList());
        return found.isEmpty() ? List.of(otherwise) : found;
    }
}
