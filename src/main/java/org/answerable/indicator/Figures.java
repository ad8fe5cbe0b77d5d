package org.answerable.indicator;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/** Counts of one slice, such as a department or a month. */
public final class Figures {

    private static final double HUNDRED = 100;

    private final Map<Figure, Long> counts = new EnumMap<>(Figure.class);

    /** Adds to a count. */
    public void add(Figure figure, long count) {
        counts.merge(figure, count, Long::sum);
    }

    /** How many; 0 where nothing was counted. */
    public long count(Figure figure) {
        return counts.getOrDefault(figure, 0L);
    }

    /** Of how many, for a figure that is a share; else 0. */
    public long whole(Figure figure) {
        return figure.whole().stream().mapToLong(this::count).sum();
    }

    /** How many for each of the whole, of a figure that is an {@linkplain Figure#average average}; empty for others, and where the whole is nothing. */
    public OptionalDouble average(Figure figure) {
        long whole = whole(figure);
        return whole == 0 || !figure.average()
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) count(figure) / whole);
    }

    /** The share of the whole in per cent; empty for a figure that is none, and where the whole is nothing. */
    public OptionalDouble share(Figure figure) {
        long whole = whole(figure);
        return whole == 0 || figure.average()
                ? OptionalDouble.empty()
                : OptionalDouble.of(count(figure) * HUNDRED / whole);
    }
}
