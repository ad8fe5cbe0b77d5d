package org.answerable.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.answerable.deadline.model.NestedPromises;
import org.answerable.engine.DeadlineKey;
import org.answerable.platform.CaseId;

/**
 * One promise of one case, as it stands.
 *
 * @param kind       such as {@code first-reply} or {@code resolve}
 * @param part       id of the part of the case that it binds, such as a contribution; null for the case as a whole
 * @param source     where the promise comes from, such as {@code D-01}
 * @param clock      id and version of the calendar that counts, such as {@code cn-office:1}; {@code always:1} counts every minute
 * @param limit      the promised time, counted on the clock; null for a promise without a figure
 * @param due        null while paused, and for a promise without a figure
 * @param remaining  counted time left when it was paused, else null
 * @param state      running, paused, met, breached or cancelled
 * @param legal      true if law sets it: it cannot be paused
 * @param ended      when it was met or cancelled, null while it is open; an overdue deadline stays open until then
 * @param breached   the due time that passed without the promise being kept, else null
 * @param department id of the department whose turn it is, null before routing
 * @param corrected  the verdict that was written beside a wrong one later, null if none was; {@code state} never changes
 * @param pausedFor  the reasons it is paused for now, empty while it runs
 */
public record Deadline(
        String id,
        CaseId caseId,
        String kind,
        String part,
        String source,
        String clock,
        Duration limit,
        Instant started,
        Instant due,
        Duration remaining,
        State state,
        boolean legal,
        Instant ended,
        Instant breached,
        String department,
        State corrected,
        List<String> pausedFor,
        String ladder,
        String pauseReasons,
        String policyVersion,
        int version) {

    /** The verdict that stands: the corrected one, if there is one. */
    public State verdict() {
        return corrected == null ? state : corrected;
    }

    /** True if it has ended, kept or broken. */
    public boolean judged() {
        return ended != null && (state == State.MET || state == State.BREACHED);
    }

    /** True until it is met or cancelled, also when it is overdue. */
    public boolean open() {
        return ended == null;
    }

    /** What names it within its case, such as {@code resolve} or {@code contribute:<part>}. */
    public String key() {
        return new DeadlineKey(kind, part).toString();
    }

    /** The kind of the promise inside which this one lies, as a first reply lies inside the resolution; empty if it stands for itself. */
    public Optional<String> insideOf() {
        return NestedPromises.outer(kind);
    }

    /** Where a deadline stands; {@code BREACHED} is final and means it ended, if ever, after it was due. */
    public enum State {
        RUNNING,
        PAUSED,
        MET,
        BREACHED,
        CANCELLED
    }
}
