package org.answerable.calendar;

import java.time.Instant;
import java.util.List;

/** The versioned calendars of the organisation. */
public interface Calendars {

    /**
     * The version of the calendar that is in force at the instant.
     *
     * @param calendarId such as {@code always} or {@code cn-office}
     * @throws org.answerable.platform.NotFoundException if there is no such calendar, or none that early
     */
    WorkingTime inForce(String calendarId, Instant at);

    /** The ids of all calendars with a version in force at the instant, in alphabetical order. */
    List<String> idsInForce(Instant at);

    /**
     * The version that was recorded earlier.
     *
     * @param reference {@link WorkingTime#reference()}
     * @throws org.answerable.platform.NotFoundException if there is no such version
     */
    WorkingTime version(String reference);
}
