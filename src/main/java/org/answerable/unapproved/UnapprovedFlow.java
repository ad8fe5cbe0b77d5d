package org.answerable.unapproved;

import org.answerable.platform.CaseId;

/** What an unapproved change tells its model. */
public interface UnapprovedFlow {

    /** Starts the model for a case just opened; runs in this transaction up to its first wait state. */
    void start(CaseId caseId);
}
