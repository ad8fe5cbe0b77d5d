package org.answerable.calendar.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.Iterator;
import java.util.List;
import org.answerable.calendar.Stretch;

/**
 * Finds the open stretches from an instant on, day by day. Within a span of constant distance to UTC a day's wall-clock hours
 * are plain arithmetic; at a change of the clocks a new span begins, and the date is looked at again: what is left of it after
 * an hour that was skipped, or the hour that comes a second time.
 */
final class OpenStretches {

    private static final int LONGEST_CLOSED_DAYS = 3660;

    private final ZoneId zone;
    private final DayPlans plans;

    private Instant cursor;
    private ZoneOffset offset;
    private Instant spanEnd;
    private LocalDate date;
    private Iterator<Opening> openings;
    private int closedDays;

    OpenStretches(Instant start, ZoneId zone, DayPlans plans) {
        this.zone = zone;
        this.plans = plans;
        enterSpan(start);
    }

    private void enterSpan(Instant start) {
        cursor = start;
        offset = zone.getRules().getOffset(start);
        ZoneOffsetTransition change = zone.getRules().nextTransition(start);
        spanEnd = change == null ? Instant.MAX : change.getInstant();
        enterDate(LocalDateTime.ofEpochSecond(start.getEpochSecond(), start.getNano(), offset)
                .toLocalDate());
    }

    private void enterDate(LocalDate entered) {
        date = entered;
        List<Opening> hours = plans.of(entered).openings();
        openings = hours.iterator();
        closedDays = hours.isEmpty() ? closedDays + 1 : 0;
        if (closedDays > LONGEST_CLOSED_DAYS) {
            throw new IllegalStateException("The calendar stays closed for ten years before " + entered);
        }
    }

    /** The next open stretch; stretches may touch, at midnight and where the clocks change. */
    Stretch next() {
        while (true) {
            if (openings.hasNext()) {
                Stretch stretch = onTimeline(openings.next());
                if (stretch != null) {
                    cursor = stretch.to();
                    return stretch;
                }
            } else {
                enterNextDate();
            }
        }
    }

    /** The part of the next open stretch that lies before the end, null if there is none. Not to be mixed with more calls after. */
    Stretch nextBefore(Instant end) {
        if (!cursor.isBefore(end)) {
            return null;
        }
        while (true) {
            if (openings.hasNext()) {
                Stretch stretch = onTimeline(openings.next());
                if (stretch != null) {
                    return upTo(end, stretch);
                }
            } else if (!startOf(date.plusDays(1)).isBefore(end)) {
                return null;
            } else {
                enterNextDate();
            }
        }
    }

    private Stretch upTo(Instant end, Stretch stretch) {
        cursor = stretch.to();
        if (!stretch.from().isBefore(end)) {
            cursor = end;
            return null;
        }
        return stretch.to().isAfter(end) ? new Stretch(stretch.from(), end, true) : stretch;
    }

    private void enterNextDate() {
        LocalDate following = date.plusDays(1);
        if (startOf(following).isBefore(spanEnd)) {
            enterDate(following);
        } else {
            enterSpan(spanEnd);
        }
    }

    private Instant startOf(LocalDate day) {
        Instant midnight = day.atStartOfDay().toInstant(offset);
        return midnight.isAfter(spanEnd) ? spanEnd : midnight;
    }

    private Stretch onTimeline(Opening opening) {
        Instant midnight = date.atStartOfDay().toInstant(offset);
        Instant from = later(midnight.plus(Duration.ofMinutes(opening.fromMinute())), cursor);
        Instant to = earlier(midnight.plus(Duration.ofMinutes(opening.toMinute())), spanEnd);
        return from.isBefore(to) ? new Stretch(from, to, true) : null;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
