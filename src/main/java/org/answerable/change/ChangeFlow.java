package org.answerable.change;

import org.answerable.platform.CaseId;

/** What a change tells its model. */
public interface ChangeFlow {

    /** Starts the model for a case just opened; runs in this transaction up to its first wait state. */
    void start(CaseId caseId);

    /** The change is taken back; false if its work has begun or it is over. */
    boolean cancelled(CaseId caseId);

    /** The change is planned anew; false if it does not wait for its window. */
    boolean replanned(CaseId caseId);
}
