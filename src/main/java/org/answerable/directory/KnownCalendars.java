package org.answerable.directory;

/** Tells which working-time calendars exist; answered by the module that computes with them. */
public interface KnownCalendars {

    /** True if a department can keep this calendar now. */
    boolean isKnown(String calendarId);
}
