package org.answerable.calendar;

import java.time.Instant;

/** A calendar got a new version; published in the transaction that saves it. Deadlines keep the version that they name. */
public record CalendarSaved(String calendarId, int version, Instant validFrom) {

    /** What {@link Calendars#version} takes. */
    public String reference() {
        return calendarId + ":" + version;
    }
}
