package org.answerable.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import org.answerable.calendar.model.LimitFormat;
import org.answerable.calendar.model.LimitNotation;

/**
 * How much time a promise gives, as a policy table writes it; {@code docs/calendars.md} has the notation. Days are those of the
 * clock's zone, and the day something starts on is never counted. A limit that names a day ends with that day's open time; where the
 * day is closed, with that of the next day that opens, except that what has to be done <em>before</em> something moves forward.
 */
public sealed interface Limit {

    /** The word for {@link SameDay} in tables. */
    String SAME_DAY = "same-day";

    /** The longest limit: ten years. */
    Period LONGEST = Period.ofYears(10);

    /**
     * When it ends for what starts at the instant; never before the start, so that what comes too late is due at once.
     *
     * @param events when each of the events takes place that a limit may count back from
     * @throws IllegalArgumentException if the limit's {@linkplain #event() event} is not among them
     */
    Instant due(WorkingTime clock, Instant start, Map<String, Instant> events);

    /** The event that it counts back from; empty if it counts from the start. */
    default Optional<String> event() {
        return Optional.empty();
    }

    /** The open time of the clock from the start until it is {@linkplain #due due}. */
    default Duration on(WorkingTime clock, Instant start, Map<String, Instant> events) {
        return clock.counted(start, due(clock, start, events));
    }

    /** As {@link #parse} reads it. */
    default String written() {
        return LimitFormat.of(this);
    }

    /**
     * Reads a limit such as {@code PT45M}, {@code 24 h}, {@code same-day}, {@code 3 working days} or {@code 48 h before maintenance}.
     *
     * @throws IllegalArgumentException if it is none, or is not between one second and ten years; the message says what to write
     */
    static Limit parse(String text) {
        return LimitNotation.read(text);
    }

    /** So much open time of the clock: {@code 45 min}. */
    record Counted(Duration time) implements Limit {

        @Override
        public Instant due(WorkingTime clock, Instant start, Map<String, Instant> events) {
            return clock.add(start, time);
        }

        @Override
        public Duration on(WorkingTime clock, Instant start, Map<String, Instant> events) {
            return time;
        }
    }

    /** {@code same-day}: midnight on a clock of calendar days, closing time on one with opening hours. */
    record SameDay() implements Limit {

        @Override
        public Instant due(WorkingTime clock, Instant start, Map<String, Instant> events) {
            return clock.endOfDay(start);
        }
    }

    /** {@code 3 working days}: the end of the third working day after the day of the start. */
    record WorkingDays(int days) implements Limit {

        @Override
        public Instant due(WorkingTime clock, Instant start, Map<String, Instant> events) {
            return clock.endOfDay(clock.workingDay(dateOf(clock, start), days));
        }
    }

    /** {@code 7 days}, {@code 2 weeks}, {@code 5 months}, {@code 1 year}: the end of that date, or of the month that lacks it. */
    record CalendarTime(int amount, Unit unit) implements Limit {

        @Override
        public Instant due(WorkingTime clock, Instant start, Map<String, Instant> events) {
            return clock.endOfDay(dateOf(clock, start).plus(amount, unit.unit()));
        }
    }

    /**
     * {@code before the 2nd weekend}, {@code before the 1st friday}: the end of the last working day before the so-manieth weekend
     * (or weekday) that begins after the day of the start. The weekend that the start falls in has begun.
     *
     * @param day null for the weekend, which begins on Saturday
     */
    record BeforeDay(int count, DayOfWeek day) implements Limit {

        @Override
        public Instant due(WorkingTime clock, Instant start, Map<String, Instant> events) {
            DayOfWeek begins = day == null ? DayOfWeek.SATURDAY : day;
            LocalDate first = dateOf(clock, start).with(TemporalAdjusters.next(begins));
            LocalDate last = clock.workingDay(first.plusWeeks(count - 1L), -1);
            return notBefore(start, clock.endOfDay(last));
        }
    }

    /** {@code by the 5th of the month}: the next one whose end is still to come; in a shorter month its last day. */
    record ByDayOfMonth(int day) implements Limit {

        @Override
        public Instant due(WorkingTime clock, Instant start, Map<String, Instant> events) {
            LocalDate month = dateOf(clock, start).withDayOfMonth(1);
            Instant due = clock.endOfDay(in(month));
            return due.isAfter(start) ? due : clock.endOfDay(in(month.plusMonths(1)));
        }

        private LocalDate in(LocalDate month) {
            return month.withDayOfMonth(Math.min(day, month.lengthOfMonth()));
        }
    }

    /** {@code by the end of the quarter}: with the last day of the one that the start lies in. */
    record ByEndOf(Span span) implements Limit {

        @Override
        public Instant due(WorkingTime clock, Instant start, Map<String, Instant> events) {
            LocalDate last = span.lastDay(dateOf(clock, start));
            Instant due = clock.endOfDay(last);
            return due.isAfter(start) ? due : clock.endOfDay(span.lastDay(last.plusDays(1)));
        }
    }

    /**
     * {@code 48 h before maintenance}, {@code 2 working days before go-live}, {@code at appointment}: counted back from the event.
     * Days end with their open time; where a day is closed, with that of the last one before it that opens.
     *
     * @param lead  {@link Counted} (of no time for {@code at}), {@link WorkingDays} or {@link CalendarTime}
     * @param named what it counts back from, a key such as {@code go-live}
     */
    record BeforeEvent(Limit lead, String named) implements Limit {

        @Override
        public Instant due(WorkingTime clock, Instant start, Map<String, Instant> events) {
            Instant event = events.get(named);
            if (event == null) {
                throw new IllegalArgumentException("It is not known when " + named + " takes place");
            }
            return notBefore(start, latest(clock, event));
        }

        private Instant latest(WorkingTime clock, Instant event) {
            LocalDate date = dateOf(clock, event);
            if (lead instanceof WorkingDays working) {
                return clock.endOfDay(clock.workingDay(date, -working.days()));
            }
            if (lead instanceof CalendarTime time) {
                LocalDate day = date.minus(time.amount(), time.unit().unit());
                return clock.closing(day).orElseGet(() -> clock.endOfDay(clock.workingDay(day, -1)));
            }
            Duration time = ((Counted) lead).time();
            return time.isZero() ? event : clock.before(event, time);
        }

        @Override
        public Optional<String> event() {
            return Optional.of(named);
        }
    }

    /**
     * {@code every 3 working days}: a promise that comes again. It ends with its first turn; the next turns are reckoned from the same
     * start, so that one that is late, or moved by a holiday, does not move those after it.
     *
     * @param step {@link Counted}, {@link WorkingDays} or {@link CalendarTime}
     */
    record Every(Limit step) implements Limit {

        @Override
        public Instant due(WorkingTime clock, Instant start, Map<String, Instant> events) {
            return turn(clock, start, 1);
        }

        /** When the turn ends, the first one is 1. */
        public Instant turn(WorkingTime clock, Instant start, int turn) {
            return times(turn).due(clock, start, Map.of());
        }

        private Limit times(int turn) {
            if (step instanceof WorkingDays working) {
                return new WorkingDays(Math.multiplyExact(working.days(), turn));
            }
            if (step instanceof CalendarTime time) {
                return new CalendarTime(Math.multiplyExact(time.amount(), turn), time.unit());
            }
            return new Counted(((Counted) step).time().multipliedBy(turn));
        }
    }

    private static LocalDate dateOf(WorkingTime clock, Instant instant) {
        return LocalDate.ofInstant(instant, clock.zone());
    }

    private static Instant notBefore(Instant start, Instant due) {
        return due.isBefore(start) ? start : due;
    }
}
