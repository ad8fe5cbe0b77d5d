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

    /** No freeze touches its window any more; false if nobody was to decide about one. */
    boolean freezeLifted(CaseId caseId);

    /** A release takes it; false if it does not wait any more. */
    boolean taken(CaseId caseId);

    /** The release gives it back before it deploys; false if no release has it. */
    boolean left(CaseId caseId);

    /** The release deploys; false if no release has it. */
    boolean deploys(CaseId caseId);

    /** The release has ended; false if it does not wait for that. */
    boolean released(CaseId caseId);
}
