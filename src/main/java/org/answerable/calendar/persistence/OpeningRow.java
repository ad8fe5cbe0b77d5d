package org.answerable.calendar.persistence;

/** A row of opening hours; weekday 1 is Monday. */
record OpeningRow(int weekday, int fromMinute, int toMinute) {}
