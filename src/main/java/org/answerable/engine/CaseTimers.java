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
    void moveWakeUps(CaseId caseId, String deadlineKind, Instant nextWake);

    /** Likewise sets the due date of the case's open tasks that carry the deadline kind; null clears it. */
    void moveTaskDueDates(CaseId caseId, String deadlineKind, Instant due);
}
