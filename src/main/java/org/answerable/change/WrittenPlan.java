package org.answerable.change;

/**
 * A plan as somebody wrote it; every field may be null. Moments are written {@code 2026-01-31 22:00} in the zone of the department
 * that plans.
 *
 * @param items codes of the configuration items that it touches, separated by commas, blanks or lines
 * @param steps one a line, such as {@code second-line; Stop the service}
 * @param freezeReason   why the work cannot wait for the end of a freeze
 * @param outsideReason  why maintenance is done outside of its windows (D-38)
 * @param conflictReason why it is done beside changes of dependent items
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
        String freezeReason,
        String outsideReason,
        String conflictReason) {

    /** A plan without reasons for what speaks against its window. */
    public WrittenPlan(
            String windowStart,
            String windowEnd,
            String decideBy,
            String steps,
            String check,
            String backOut,
            String waiver,
            String items) {
        this(windowStart, windowEnd, decideBy, steps, check, backOut, waiver, items, null, null, null);
    }
}
