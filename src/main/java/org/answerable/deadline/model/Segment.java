package org.answerable.deadline.model;

import java.time.Instant;

/**
 * A stretch of a deadline's life in which nothing changed: who had it, and whether its clock ran.
 *
 * @param ordinal       counts from 1
 * @param reason        why the clock was paused (several separated by commas), null while it ran
 * @param toAt          null for the present segment
 * @param countedMicros counted time of an ended segment, 0 for a paused one
 */
public record Segment(
        String deadlineId,
        int ordinal,
        String reason,
        String departmentId,
        Instant fromAt,
        Instant toAt,
        Long countedMicros) {

    /** The same segment, ended. */
    public Segment ended(Instant at, long counted) {
        return new Segment(deadlineId, ordinal, reason, departmentId, fromAt, at, counted);
    }
}
