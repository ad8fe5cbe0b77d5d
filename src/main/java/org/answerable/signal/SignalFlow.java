package org.answerable.signal;

import org.answerable.platform.CaseId;

/** What a signal tells its model. */
public interface SignalFlow {

    /** Starts the model for a case just opened; runs in this transaction up to its first wait state. */
    void start(CaseId caseId);
}
