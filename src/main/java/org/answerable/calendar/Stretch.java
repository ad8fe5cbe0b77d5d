package org.answerable.calendar;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time during which a calendar is open all the time, or closed all the time.
 *
 * @param from first instant of it
 * @param to   first instant after it, later than {@code from}
 */
public record Stretch(Instant from, Instant to, boolean open) {

    /** How long it lasts. */
    public Duration length() {
        return Duration.between(from, to);
    }
}
