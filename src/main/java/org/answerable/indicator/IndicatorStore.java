package org.answerable.indicator;

import java.time.Instant;
import java.util.List;
import org.answerable.indicator.Figure.Source;

/** Counts, and lists what was counted: both by the same definition of a figure. */
public interface IndicatorStore {

    /**
     * All figures of the source in one statement, by department, profile and day.
     *
     * @param now the backlog is counted now, unless the period ends before
     */
    List<Counted> count(IndicatorQuery query, Source source, Instant now);

    /** The figure alone, everything together. */
    long count(IndicatorQuery query, Figure figure, Instant now);

    /** What the figure counted, last first: at most so many of it that lie behind the place; null for the first. */
    List<CountedCase> list(IndicatorQuery query, Figure figure, Instant now, Place behind, int limit);

    /**
     * Counts of a department, profile and day.
     *
     * @param department null for none yet
     * @param day        its number since 1970, in the zone of the period; 0 for the backlog
     */
    record Counted(String department, String profile, long day, Figures figures) {}
}
