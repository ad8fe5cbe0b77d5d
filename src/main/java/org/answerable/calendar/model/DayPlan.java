package org.answerable.calendar.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The opening hours of one date.
 *
 * @param openings in order; intervals that touch or overlap have become one
 */
public record DayPlan(List<Opening> openings) {

    /** A date on which nothing opens. */
    public static final DayPlan CLOSED = new DayPlan(List.of());

    public DayPlan {
        openings = joined(openings);
    }

    private static List<Opening> joined(List<Opening> openings) {
        List<Opening> joined = new ArrayList<>();
        openings.stream().sorted(Comparator.comparingInt(Opening::fromMinute)).forEach(opening -> {
            Opening last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && opening.fromMinute() <= last.toMinute()) {
                joined.set(
                        joined.size() - 1,
                        new Opening(last.fromMinute(), Math.max(last.toMinute(), opening.toMinute())));
            } else {
                joined.add(opening);
            }
        });
        return List.copyOf(joined);
    }
}
