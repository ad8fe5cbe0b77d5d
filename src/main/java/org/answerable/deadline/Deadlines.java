package org.answerable.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.answerable.platform.CaseId;

/** The verbs of deadlines; each is one ledger fact in the caller's transaction, and the engine's timers follow. */
public interface Deadlines {

    /**
     * Sets the deadlines that the policy table answered for the case.
     *
     * @param orders the rows of {@code deadline-policy}, column name to value
     * @param policyVersion the version of the table that answered
     */
    List<Deadline> set(CaseId caseId, Instant started, List<Map<String, Object>> orders, String policyVersion);

    /** The deadline is kept, or was breached if it is past due; ends its ladder. Nothing happens if none is open. */
    void meet(CaseId caseId, String kind);

    /** Cancels all open deadlines of the case, with the reason. */
    void cancelAll(CaseId caseId, String reason);

    /** Pauses the running deadlines of the case whose profile allows the reason; legal ones go on. */
    void pause(CaseId caseId, String reason);

    /** Resumes what was paused for the reason; the remaining counted time is exactly what it was. */
    void resume(CaseId caseId, String reason);

    /** All deadlines of the case, first due first. */
    List<Deadline> of(CaseId caseId);

    /** Open deadlines of cases owned by the departments (all if empty), first due first, at most {@code limit}. */
    List<Deadline> board(List<String> departments, Instant dueBefore, int limit);
}
