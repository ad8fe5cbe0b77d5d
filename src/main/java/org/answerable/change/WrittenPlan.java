package org.answerable.change;

/**
 * A plan as somebody wrote it; every field may be null. Moments are written {@code 2026-01-31 22:00} in the zone of the department
 * that plans.
 *
 * @param items   codes of the configuration items that it touches, separated by commas, blanks or lines
 * @param steps   one a line, such as {@code second-line; Stop the service}
 * @param reasons why the window stands although something speaks against it; never null
 */
public record WrittenPlan(
        String windowStart,
        String windowEnd,
        String decideBy,
        String steps,
        String check,
        String backOut,
        String waiver,
        String items,
        Reasons reasons) {}
