package org.answerable.calendar.persistence;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.answerable.calendar.Calendars;
import org.answerable.calendar.WorkingTime;
import org.answerable.calendar.model.Opening;
import org.answerable.calendar.model.OpeningHours;
import org.answerable.calendar.model.WeeklyHours;
import org.answerable.platform.NotFoundException;
import org.springframework.stereotype.Component;

/** The calendars of the tables. A version is read once and kept: its rows never change. */
@Component
class StoredCalendars implements Calendars {

    private final CalendarMapper calendars;
    private final Map<String, WorkingTime> versions = new ConcurrentHashMap<>();

    StoredCalendars(CalendarMapper calendars) {
        this.calendars = calendars;
    }

    @Override
    public WorkingTime inForce(String calendarId, Instant at) {
        Integer version = calendars.selectVersionInForce(calendarId, at);
        if (version == null) {
            throw new NotFoundException("No calendar " + calendarId + " is in force at " + at);
        }
        return version(calendarId + ":" + version);
    }

    @Override
    public WorkingTime version(String reference) {
        return versions.computeIfAbsent(reference, this::read);
    }

    private WorkingTime read(String reference) {
        int colon = reference.lastIndexOf(':');
        if (colon < 1 || !reference.substring(colon + 1).matches("\\d{1,6}")) {
            throw new NotFoundException("Not a version of a calendar, such as cn-office:1: " + reference);
        }
        String id = reference.substring(0, colon);
        int version = Integer.parseInt(reference.substring(colon + 1));
        String zone = calendars.selectZone(id, version);
        if (zone == null) {
            throw new NotFoundException("There is no calendar " + reference);
        }
        return new OpeningHours(reference, ZoneId.of(zone), new WeeklyHours(openings(id, version)));
    }

    private Map<DayOfWeek, List<Opening>> openings(String id, int version) {
        return calendars.selectOpenings(id, version).stream()
                .collect(Collectors.groupingBy(
                        row -> DayOfWeek.of(row.weekday()),
                        Collectors.mapping(row -> new Opening(row.fromMinute(), row.toMinute()), Collectors.toList())));
    }
}
