package org.answerable.deadline.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.answerable.calendar.WorkingTime;

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

    /** The same segment, in which no other reasons stop the clock. */
    Segment pausedOnlyFor(List<String> reasons) {
        List<String> left = Names.in(reason).stream().filter(reasons::contains).toList();
        String leftover = left.isEmpty() ? null : String.join(",", left);
        return new Segment(deadlineId, ordinal, leftover, departmentId, fromAt, toAt, countedMicros);
    }

    /** What the clock counts in it; it has ended. */
    Duration countedOn(WorkingTime working) {
        return reason != null ? Duration.ZERO : working.counted(fromAt, toAt);
    }
}
