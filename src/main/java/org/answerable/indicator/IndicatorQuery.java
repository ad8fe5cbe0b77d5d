package org.answerable.indicator;

import org.answerable.indicator.model.Grouping;
import org.answerable.indicator.model.Period;

/**
 * What to count.
 *
 * @param kind     key of a {@link org.answerable.casefile.CaseKind}
 * @param grouping into what the period is cut for its course
 * @param profile  key of a profile, null for all
 */
public record IndicatorQuery(
        String kind, Period period, Grouping grouping, String profile, ReadDepartments departments) {}
