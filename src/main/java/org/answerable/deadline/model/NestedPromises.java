package org.answerable.deadline.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.answerable.calendar.Limit;
import org.answerable.calendar.WorkingTime;

/** Which promise lies inside which: whoever keeps the outer one keeps the inner one before. */
public final class NestedPromises {

    /** The promise in which most lie. */
    private static final String OUTER = "resolve";

    private static final Map<String, String> INSIDE = Map.of(
            "acknowledge", OUTER,
            "first-reply", OUTER,
            "diagnose", OUTER,
            "contribute", OUTER,
            "inspect", OUTER);

    private static final int SAMPLES = 240;
    /** A year in steps that fall on every weekday and hour of the day. */
    private static final Duration STEP = Duration.ofHours(36).plusMinutes(31);

    private NestedPromises() {}

    /** The kind of the promise that the kind lies inside; empty if it stands for itself. */
    public static Optional<String> outer(String kind) {
        return Optional.ofNullable(INSIDE.get(kind));
    }

    /**
     * A start from which the inner promise would end after the outer one; empty if there is none, or it cannot be told.
     *
     * @param from   the first of the starts that are tried, over a year
     * @param clocks the calendars by their ids, empty for one that is not known here
     */
    static Optional<Instant> overlong(
            Written inner, Written outer, Instant from, Function<String, Optional<WorkingTime>> clocks) {
        if (inner.limit().event().isPresent() || outer.limit().event().isPresent()) {
            return Optional.empty();
        }
        if (inner.clock().equals(outer.clock())) {
            Optional<Integer> order = inUnits(inner.limit(), outer.limit());
            if (order.isPresent()) {
                return order.get() > 0 ? Optional.of(from) : Optional.empty();
            }
        }
        Optional<WorkingTime> ours = clocks.apply(inner.clock());
        Optional<WorkingTime> theirs = clocks.apply(outer.clock());
        if (ours.isEmpty() || theirs.isEmpty()) {
            return Optional.empty();
        }
        return IntStream.range(0, SAMPLES)
                .mapToObj(sample -> from.plus(STEP.multipliedBy(sample)))
                .filter(start -> inner.limit()
                        .due(ours.get(), start, Map.of())
                        .isAfter(outer.limit().due(theirs.get(), start, Map.of())))
                .findFirst();
    }

    /** How the limits compare on any one clock; empty if that depends on it. */
    private static Optional<Integer> inUnits(Limit inner, Limit outer) {
        if (inner instanceof Limit.Counted ours && outer instanceof Limit.Counted theirs) {
            return Optional.of(ours.time().compareTo(theirs.time()));
        }
        if (inner instanceof Limit.WorkingDays ours && outer instanceof Limit.WorkingDays theirs) {
            return Optional.of(Integer.compare(ours.days(), theirs.days()));
        }
        return inner.equals(outer) ? Optional.of(0) : Optional.empty();
    }

    /** What a row promises: the id of its calendar and its limit. */
    record Written(String clock, Limit limit) {}
}
