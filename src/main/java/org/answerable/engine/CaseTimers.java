package org.answerable.engine;

import java.time.Instant;
import org.answerable.platform.CaseId;

/** Moves the engine's wake-ups of a case. For punctuality only: the deadline row decides, a timer only wakes up. */
public interface CaseTimers {

    /**
     * After the engine has flushed and before this transaction commits, sets the due date of every pending timer job of the
     * case whose element declares the deadline kind (extension property {@code deadline} of its timer event).
     *
     * @param deadlineKind the kind as written in the model, such as {@code first-reply}; with a part ({@link DeadlineKey}) only
     *     what the instance of that part waits for
     * @param nextWake     when to wake next; never null, a far future date when nothing is left
     */
    default void moveWakeUps(CaseId caseId, String deadlineKind, Instant nextWake) {
        moveWakeUps(caseId, deadlineKind, nextWake, null);
    }

    /**
     * Likewise, and moves the timers that end something when the time of the deadline is over (extension property {@code deadline-end}
     * of their event), such as a vote.
     *
     * @param end when its time is over, a far future date where it never is; null leaves them where they are
     */
    void moveWakeUps(CaseId caseId, String deadlineKind, Instant nextWake, Instant end);

    /** Likewise sets the due date of the case's open tasks that carry the deadline kind; null clears it. */
    void moveTaskDueDates(CaseId caseId, String deadlineKind, Instant due);
}
