package org.answerable.window;

import java.time.Instant;

/**
 * A time in which nothing of what it covers may be changed. It never changes, it can be lifted.
 *
 * @param reach    {@link Reach#EVERYTHING} for all
 * @param by       user id
 * @param liftedBy null while it holds
 */
public record Freeze(
        String id,
        Instant start,
        Instant end,
        Reach reach,
        String reason,
        String by,
        Instant at,
        String liftedBy,
        Instant liftedAt,
        String liftReason) {

    /** True if it was not lifted. */
    public boolean holds() {
        return liftedAt == null;
    }

    /** True if it holds, and the work in that window touches it. */
    public boolean touches(Instant windowStart, Instant windowEnd, Reach work) {
        return holds() && start.isBefore(windowEnd) && end.isAfter(windowStart) && reach.covers(work);
    }
}
