package org.answerable.calendar.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Counts open time second by second, straight from the definition: what does the wall clock show, and is that in the hours? */
record SlowOracle(ZoneId zone, DayPlans plans) {

    boolean open(Instant instant) {
        LocalDateTime wall = LocalDateTime.ofInstant(instant, zone);
        int second = wall.toLocalTime().toSecondOfDay();
        return plans.of(wall.toLocalDate()).openings().stream()
                .anyMatch(opening -> second >= opening.fromMinute() * 60 && second < opening.toMinute() * 60);
    }

    Duration counted(Instant from, Instant to) {
        long seconds = 0;
        for (Instant at = from; at.isBefore(to); at = at.plusSeconds(1)) {
            seconds += open(at) ? 1 : 0;
        }
        return Duration.ofSeconds(seconds);
    }

    Instant add(Instant start, Duration openTime) {
        long left = openTime.toSeconds();
        Instant at = start;
        while (left > 0) {
            left -= open(at) ? 1 : 0;
            at = at.plusSeconds(1);
        }
        return at;
    }
}
