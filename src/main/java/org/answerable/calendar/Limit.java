package org.answerable.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** How much time a promise gives, as a policy table writes it. */
public sealed interface Limit {

    /** The word for {@link SameDay} in tables. */
    String SAME_DAY = "same-day";

    /** The open time that the limit gives when it starts at the instant; the due time is that much later on the clock. */
    Duration on(WorkingTime clock, Instant start);

    /**
     * Reads a limit: an ISO 8601 duration in hours, minutes and seconds such as {@code PT45M}, or {@code same-day}.
     *
     * @throws IllegalArgumentException if it is neither, not positive, or counts in days, which on a working calendar could
     *     mean two things: write {@code PT24H} for twenty-four counted hours
     */
    static Limit parse(String text) {
        return SAME_DAY.equals(text) ? new SameDay() : new Counted(duration(text));
    }

    private static Duration duration(String text) {
        try {
            Duration duration = Duration.parse(text);
            if (text.contains("D") || duration.isNegative() || duration.isZero()) {
                throw new IllegalArgumentException("A limit must be positive and without days, such as PT24H: " + text);
            }
            return duration;
        } catch (DateTimeParseException notADuration) {
            throw new IllegalArgumentException("Neither a duration such as PT45M nor same-day: " + text, notADuration);
        }
    }

    /** So much open time of the clock. */
    record Counted(Duration time) implements Limit {

        @Override
        public Duration on(WorkingTime clock, Instant start) {
            return time;
        }
    }

    /** Until the clock's day ends: midnight on a clock of calendar days, closing time on one with opening hours. */
    record SameDay() implements Limit {

        @Override
        public Duration on(WorkingTime clock, Instant start) {
            return clock.counted(start, clock.endOfDay(start));
        }
    }
}
