package org.answerable.calendar.model;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** ISO 8601 durations in hours, minutes and seconds; one in days could mean two things on a working calendar. */
final class IsoTime {

    private IsoTime() {}

    /**
     * The duration, empty if it is none.
     *
     * @throws IllegalArgumentException if it counts in days or longer
     */
    static Optional<Duration> read(String text, String tidy) {
        if (tidy.matches("p[^t]*[0-9][dwmy].*")) {
            throw new IllegalArgumentException(
                    "On a working calendar this could mean two things; write 24 h, 1 day or 1 working day: " + text);
        }
        try {
            return Optional.of(Duration.parse(tidy));
        } catch (DateTimeParseException notADuration) {
            return Optional.empty();
        }
    }
}
