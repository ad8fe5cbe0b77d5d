package org.answerable.deadline;

import java.time.Duration;
import java.time.Instant;
import org.answerable.platform.CaseId;

/**
 * One promise of one case.
 *
 * @param kind      such as {@code first-reply} or {@code resolve}
 * @param source    where the promise comes from, such as {@code D-01}
 * @param clock     {@code wall}, or calendar id and version such as {@code cn-office:1}
 * @param limit     the promised time, counted on the clock; null for a promise without a figure
 * @param due       null while paused, and for a promise without a figure
 * @param remaining counted time left when it was paused, else null
 * @param state     running, paused, met, breached or cancelled
 * @param legal     true if law sets it: it cannot be paused
 */
public record Deadline(
        String id,
        CaseId caseId,
        String kind,
        String source,
        String clock,
        Duration limit,
        Instant started,
        Instant due,
        Duration remaining,
        State state,
        boolean legal,
        Instant ended,
        String ladder,
        String pauseReasons,
        String policyVersion,
        int version) {

    /** Where a deadline stands; {@code BREACHED} is final and means it ended, if ever, after it was due. */
    public enum State {
        RUNNING,
        PAUSED,
        MET,
        BREACHED,
        CANCELLED
    }
}
