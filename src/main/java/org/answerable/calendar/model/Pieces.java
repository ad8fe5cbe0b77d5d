package org.answerable.calendar.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * Walks along the dates from an instant on, or back from it. One step is one look at the hours of a date; a date on which the
 * clocks change is looked at once more: for what is left after an hour that was skipped, or for the hour that comes a second time.
 */
final class Pieces {

    private final ZoneRules rules;
    private final DayPlans plans;

    private Instant cursor;
    private ZoneOffset offset;
    private Instant spanStart;
    private Instant spanEnd;

    /** Stands at the instant. */
    Pieces(Instant start, ZoneId zone, DayPlans plans) {
        this.rules = zone.getRules();
        this.plans = plans;
        cursor = start;
        spanStart = start;
        spanEnd = start;
    }

    /** The piece that begins here. */
    Piece next() {
        if (!cursor.isBefore(spanEnd)) {
            ZoneOffsetTransition change = rules.nextTransition(cursor);
            offset = rules.getOffset(cursor);
            spanEnd = change == null ? Instant.MAX : change.getInstant();
        }
        LocalDate date = LocalDate.ofInstant(cursor, offset);
        Instant midnight = date.plusDays(1).atStartOfDay().toInstant(offset);
        Instant end = midnight.isBefore(spanEnd) ? midnight : spanEnd;
        Piece piece = new Piece(date, cursor, end, offset, plans.of(date));
        cursor = end;
        return piece;
    }

    /** The piece that ends here. */
    Piece previous() {
        if (!cursor.isAfter(spanStart)) {
            ZoneOffsetTransition change = rules.previousTransition(cursor);
            offset = rules.getOffset(cursor.minusNanos(1));
            spanStart = change == null ? Instant.MIN : change.getInstant();
        }
        LocalDate date = LocalDate.ofInstant(cursor.minusNanos(1), offset);
        Instant midnight = date.atStartOfDay().toInstant(offset);
        Instant start = midnight.isAfter(spanStart) ? midnight : spanStart;
        Piece piece = new Piece(date, start, cursor, offset, plans.of(date));
        cursor = start;
        return piece;
    }
}
