package org.answerable.deadline.model;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** Durations as whole microseconds, the precision of our clock and tables. */
public final class Micros {

    private Micros() {}

    /** The whole microseconds of the duration; null stays null. */
    public static Long of(Duration duration) {
        return duration == null ? null : duration.toSeconds() * 1_000_000L + duration.toNanosPart() / 1_000;
    }

    /** The duration of so many microseconds; null stays null. */
    public static Duration duration(Long micros) {
        return micros == null ? null : Duration.of(micros, ChronoUnit.MICROS);
    }
}
