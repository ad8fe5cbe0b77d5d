package org.answerable.itemaudit;

import org.answerable.platform.CaseId;

/** What an audit tells its model. */
public interface AuditFlow {

    /** Starts the model for a case just opened; runs in this transaction up to its first wait state. */
    void start(CaseId caseId);
}
