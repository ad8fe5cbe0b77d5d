package org.answerable.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.answerable.platform.CaseId;

/**
 * Where the time of a deadline went, so that a reader can reckon it with a pencil. The items follow each other without gaps from its
 * start to its end, or to now while it is open. The counted items before the due time sum to {@code counted}, exactly; together with
 * {@code left} that is the limit. The shares hold the same time by whose turn it was. What is {@code ahead} goes on to the due time;
 * its counted items sum to {@code left}.
 *
 * @param part          id of the part of the case that it binds, null for the case as a whole
 * @param policyVersion the version of the policy table that promised it
 * @param limitText     the limit as that table writes it, such as {@code 3 working days}; null without a figure
 * @param corrected     the verdict that was written beside a wrong one later, null if none was
 * @param until         when it ended, or now while it is open
 * @param limit         the counted time that it gives, with what was granted since; null without a figure
 * @param counted       the counted time up to the due time or the end, whichever came first
 * @param left          what was left of the limit then: nothing once it is breached; null without a figure
 * @param late          time of the wall clock from the due time to the end or now; nothing if in time
 * @param due           null without a figure; where the deadline was paused, the due time that it ended with
 * @param extensions    how often more time was granted
 * @param granted      the counted time that extensions added to the limit, nothing if none did
 * @param ahead         from now to the due time, for one that runs and is not late; else empty
 */
public record DeadlineExplanation(
        CaseId caseId,
        String kind,
        String part,
        String source,
        String policyVersion,
        String clock,
        boolean legal,
        Deadline.State state,
        Deadline.State corrected,
        Instant started,
        Instant until,
        Instant due,
        String limitText,
        Duration limit,
        int extensions,
        Duration granted,
        Duration counted,
        Duration closed,
        Duration paused,
        Duration left,
        Duration late,
        List<Item> items,
        List<Share> shares,
        List<Item> ahead) {

    /**
     * A stretch of the deadline's time.
     *
     * @param counts     whether its clock ran, stood because the calendar was closed, or was paused
     * @param reason     why it was paused, else null
     * @param whose      whose turn it was
     * @param department id of the department that had the case, null before one did and where a supplier had it
     * @param supplier   id of the supplier that had the case or the part, null where none did
     * @param afterDue   true once the promise was broken
     */
    public record Item(
            Instant from,
            Instant to,
            Counts counts,
            String reason,
            Whose whose,
            String department,
            String supplier,
            boolean afterDue) {

        /** How long it lasted. */
        public Duration length() {
            return Duration.between(from, to);
        }
    }

    /**
     * How much of the time somebody had. The shares' times sum to the whole from start to end; their counted times to
     * {@code counted}.
     *
     * @param department id, only where it was a department's turn
     * @param supplier   id, only where it was a supplier's turn that had the case or the part; null for a wait for suppliers
     * @param late       time of the wall clock after the due time
     */
    public record Share(
            Whose whose,
            String department,
            String supplier,
            Duration counted,
            Duration closed,
            Duration paused,
            Duration late) {}

    /** What a stretch of time meant for the clock. */
    public enum Counts {
        COUNTED,
        CLOSED,
        PAUSED
    }

    /** Whose turn it was. */
    public enum Whose {
        DEPARTMENT,
        COMPLAINANT,
        SUPPLIER,
        /** Paused for a reason of the organisation's own. */
        OTHERS,
        /** Before the first department got it. */
        NOBODY
    }
}
