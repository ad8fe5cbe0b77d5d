package org.answerable.directory;

import java.util.List;

/** Tells which working-time calendars exist; answered by the module that computes with them. */
public interface KnownCalendars {

    /** True if a department can keep this calendar now. */
    boolean isKnown(String calendarId);

    /** The ids of all calendars that a department can keep now, in alphabetical order. */
    List<String> ids();
}
