package org.answerable.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.answerable.platform.CaseId;

/**
 * Where the time of a deadline went. The items follow each other without gaps from its start to its end, or to now while it is
 * open. The counted items before the due time sum to {@code counted}, exactly; together with {@code left} that is the limit.
 *
 * @param until   when it ended, or now while it is open
 * @param limit   null for a promise without a figure
 * @param counted the counted time up to the due time or the end, whichever came first
 * @param left    what was left of the limit then: nothing once it is breached; null without a figure
 * @param late    time of the wall clock from the due time to the end or now; nothing if in time
 * @param due     null without a figure; where the deadline was paused, the due time that it ended with
 */
public record DeadlineExplanation(
        CaseId caseId,
        String kind,
        String source,
        String clock,
        Deadline.State state,
        Instant started,
        Instant until,
        Instant due,
        Duration limit,
        Duration counted,
        Duration closed,
        Duration paused,
        Duration left,
        Duration late,
        List<Item> items) {

    /**
     * A stretch of the deadline's time.
     *
     * @param counts     whether its clock ran, stood because the calendar was closed, or was paused
     * @param reason     why it was paused, else null
     * @param department id of the department whose turn it was, null before routing
     * @param afterDue   true once the promise was broken
     */
    public record Item(Instant from, Instant to, Counts counts, String reason, String department, boolean afterDue) {

        /** How long it lasted. */
        public Duration length() {
            return Duration.between(from, to);
        }
    }

    /** What a stretch of time meant for the clock. */
    public enum Counts {
        COUNTED,
        CLOSED,
        PAUSED
    }
}
