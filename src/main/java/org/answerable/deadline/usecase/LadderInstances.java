package org.answerable.deadline.usecase;

import org.answerable.platform.CaseId;

/** The process instances that climb ladders. */
public interface LadderInstances {

    /** Starts climbing in an instance of its own, for a deadline whose wake-up was missed. */
    void start(CaseId caseId, String kind);

    /** Lets a ladder wait for its first rung from now on, for a task that no timer of a model watches. */
    void await(CaseId caseId, String kind);
}
