package org.answerable.deadline.usecase;

import org.answerable.platform.CaseId;

/** What a contest tells its model, {@code deadline-contest}. */
public interface ContestFlow {

    /** Starts the model for a contest just written, in this transaction. */
    void start(CaseId caseId, String contestId);
}
