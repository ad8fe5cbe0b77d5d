package org.answerable.calendar.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * A part of a date during which the wall clock keeps its distance to UTC: the whole date, but for the first and the last date of a
 * question, and dates on which the clocks change.
 *
 * @param from first instant of it
 * @param to   first instant after it
 */
record Piece(LocalDate date, Instant from, Instant to, ZoneOffset offset, DayPlan plan) {

    /** Its open time in nanoseconds. */
    long open() {
        return plan.openBefore(moment(to)) - plan.openBefore(moment(from));
    }

    /** The earliest instant by which so much of its open time has passed, in nanoseconds, more than none. */
    Instant after(long openTime) {
        return at(plan.momentAfter(plan.openBefore(moment(from)) + openTime));
    }

    /** What lies before the end. */
    Piece before(Instant end) {
        return to.isAfter(end) ? new Piece(date, from, end, offset, plan) : this;
    }

    /** The instant at which the wall clock shows the minute of the day, kept within the piece. */
    Instant atMinute(int minute) {
        Instant at = midnight().plus(minute, ChronoUnit.MINUTES);
        return at.isBefore(from) ? from : at.isAfter(to) ? to : at;
    }

    private Instant at(long moment) {
        return midnight().plusNanos(moment);
    }

    private long moment(Instant instant) {
        return midnight().until(instant, ChronoUnit.NANOS);
    }

    private Instant midnight() {
        return date.atStartOfDay().toInstant(offset);
    }
}
