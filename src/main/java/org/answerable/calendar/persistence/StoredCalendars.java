package org.answerable.calendar.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.answerable.calendar.Calendars;
import org.answerable.calendar.WorkingTime;
import org.answerable.calendar.model.CalendarVersion;
import org.answerable.platform.NotFoundException;
import org.springframework.stereotype.Component;

/** The calendars of the tables. A version is read once and kept: its rows never change. */
@Component
class StoredCalendars implements Calendars {

    private final CalendarMapper calendars;
    private final CalendarStore store;
    private final Map<String, WorkingTime> versions = new ConcurrentHashMap<>();

    StoredCalendars(CalendarMapper calendars, CalendarStore store) {
        this.calendars = calendars;
        this.store = store;
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
    public List<String> idsInForce(Instant at) {
        return store.all().stream()
                .filter(version -> !version.validFrom().isAfter(at))
                .map(CalendarVersion::id)
                .distinct()
                .sorted()
                .toList();
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
        return store.find(reference.substring(0, colon), Integer.parseInt(reference.substring(colon + 1)))
                .map(CalendarVersion::workingTime)
                .orElseThrow(() -> new NotFoundException("There is no calendar " + reference));
    }
}
