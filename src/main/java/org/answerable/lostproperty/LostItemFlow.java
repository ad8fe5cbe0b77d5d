package org.answerable.lostproperty;

import org.answerable.platform.CaseId;

/** What a lost item tells its model. */
public interface LostItemFlow {

    /** Starts the model for a case just opened; runs in this transaction up to its first wait state. */
    void start(CaseId caseId);

    /** The passenger takes the report back; false if the model does not wait for that any more. */
    boolean withdrawn(CaseId caseId);
}
