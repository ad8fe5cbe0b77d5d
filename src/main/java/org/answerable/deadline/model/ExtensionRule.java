package org.answerable.deadline.model;

import java.time.Instant;
import org.answerable.deadline.Deadline.State;

/**
 * More time is given only before the due time, never to an earlier one, and at most as often as the policy says.
 *
 * @param due   the present due time; null while paused and without a figure
 * @param given how often it was extended already
 */
record ExtensionRule(boolean figure, State state, Instant due, int given, int allowed) {

    /** Why it may not be extended to the new due time, as a key; null if it may. */
    String refusal(Instant newDue, Instant now) {
        if (!figure) {
            return "no-figure";
        }
        if (state == State.PAUSED) {
            return "not-running";
        }
        if (state != State.RUNNING || now.isAfter(due)) {
            return "expired";
        }
        if (!newDue.isAfter(due)) {
            return "earlier";
        }
        return given >= allowed ? "too-often" : null;
    }
}
