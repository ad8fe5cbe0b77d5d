package org.answerable.deadline;

import java.time.Clock;
import java.util.List;
import org.answerable.calendar.Calendars;
import org.answerable.directory.KnownCalendars;
import org.answerable.platform.NotFoundException;
import org.springframework.stereotype.Component;

/** A department can keep any calendar that has a version in force. */
@Component
class CalendarsOfDepartments implements KnownCalendars {

    private final Calendars calendars;
    private final Clock clock;

    CalendarsOfDepartments(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public boolean isKnown(String calendarId) {
        try {
            calendars.inForce(calendarId, clock.instant());
            return true;
        } catch (NotFoundException unknown) {
            return false;
        }
    }

    @Override
    public List<String> ids() {
        return calendars.idsInForce(clock.instant());
    }
}
