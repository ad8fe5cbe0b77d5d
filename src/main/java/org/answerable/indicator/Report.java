package org.answerable.indicator;

import java.time.Instant;
import java.util.List;
import org.answerable.indicator.model.Period;

/**
 * The figures of a period.
 *
 * @param asOf        the instant of which the backlog is told: the end of the period, or now if that comes first
 * @param departments by department, most received first
 * @param profiles    by profile, likewise
 * @param lines       by department and profile
 * @param course      by parts of the period that have begun, first part first; the backlog is that at the part's end, its age is
 *     not told
 */
public record Report(
        IndicatorQuery query,
        Instant asOf,
        Figures total,
        List<Line> departments,
        List<Line> profiles,
        List<Line> lines,
        List<Part> course) {

    /**
     * A slice.
     *
     * @param department id, null for what no department has had yet, and in a slice of all departments
     * @param profile    key, null in a slice of all profiles
     */
    public record Line(String department, String profile, Figures figures) {}

    /** A part of the period. */
    public record Part(Period period, Figures figures) {}
}
