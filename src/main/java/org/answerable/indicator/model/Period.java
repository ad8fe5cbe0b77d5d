package org.answerable.indicator.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;

/**
 * Days in a zone.
 *
 * @param to the last day, included
 */
public record Period(LocalDate from, LocalDate to, ZoneId zone) {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("The period ends before it begins: " + from + " to " + to);
        }
    }

    /** The first instant in it. */
    public Instant start() {
        return from.atStartOfDay(zone).toInstant();
    }

    /** The first instant after it. */
    public Instant end() {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** How many days it has. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** Its parts of equal kind, the first and the last perhaps cut short. */
    public List<Period> parts(Grouping grouping) {
        List<Period> parts = new ArrayList<>();
        for (LocalDate first = from; !first.isAfter(to); ) {
            LocalDate last = grouping.lastDay(first);
            parts.add(new Period(first, last.isAfter(to) ? to : last, zone));
            first = last.plusDays(1);
        }
        return parts;
    }

    /**
     * Its stretches of one distance from UTC each: one, unless the clocks are changed in it. Within a stretch the day of an instant
     * follows from the minutes since a midnight, which every database reckons alike.
     */
    public List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        for (Instant at = start(); at.isBefore(end()); ) {
            ZoneOffsetTransition change = zone.getRules().nextTransition(at);
            Instant until = change == null || !change.getInstant().isBefore(end()) ? end() : change.getInstant();
            LocalDate day = at.atZone(zone).toLocalDate();
            Instant midnight = day.atStartOfDay().toInstant(zone.getRules().getOffset(at));
            stretches.add(new Stretch(until, day.toEpochDay(), midnight));
            at = until;
        }
        return stretches;
    }

    /**
     * A stretch of time in which every day has 24 hours.
     *
     * @param until    the first instant after it
     * @param day      the number of its first day since 1970
     * @param midnight when that day begins, by the distance from UTC that holds in the stretch
     */
    public record Stretch(Instant until, long day, Instant midnight) {}
}
