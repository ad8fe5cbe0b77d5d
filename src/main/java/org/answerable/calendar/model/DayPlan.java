package org.answerable.calendar.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The opening hours of one date, with the open time summed up, so that a question about a moment of the day is one search and no
 * walk. Moments of the day and open time are in nanoseconds on the wall clock.
 */
public final class DayPlan {

    /** A date on which nothing opens. */
    public static final DayPlan CLOSED = new DayPlan(List.of());

    private static final long MINUTE = 60_000_000_000L;

    private final List<Opening> openings;
    private final long[] opens;
    private final long[] openBefore;
    private final long open;

    /** A date with the openings; those that touch or overlap become one. */
    public DayPlan(List<Opening> openings) {
        this.openings = joined(openings);
        opens = this.openings.stream()
                .mapToLong(opening -> opening.fromMinute() * MINUTE)
                .toArray();
        openBefore = new long[opens.length];
        long sum = 0;
        for (int i = 0; i < opens.length; i++) {
            openBefore[i] = sum;
            sum += length(i);
        }
        open = sum;
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

    /** In order, none touches another. */
    public List<Opening> openings() {
        return openings;
    }

    /** True if nothing opens. */
    public boolean closed() {
        return openings.isEmpty();
    }

    /** The open time before the moment. */
    long openBefore(long moment) {
        int last = lastAtMost(opens, moment);
        return last < 0 ? 0 : openBefore[last] + Math.min(moment - opens[last], length(last));
    }

    /** The earliest moment by which so much open time has passed, more than none and at most all of the day's. */
    long momentAfter(long openTime) {
        if (openTime <= 0 || openTime > open) {
            throw new IllegalArgumentException("The date is not open for so many nanoseconds: " + openTime);
        }
        int last = lastAtMost(openBefore, openTime - 1);
        return opens[last] + openTime - openBefore[last];
    }

    private long length(int opening) {
        Opening hours = openings.get(opening);
        return (hours.toMinute() - hours.fromMinute()) * MINUTE;
    }

    private static int lastAtMost(long[] rising, long limit) {
        int found = Arrays.binarySearch(rising, limit);
        return found >= 0 ? found : -found - 2;
    }
}
