package org.answerable.release;

import org.answerable.platform.CaseId;

/** What a release tells its model. */
public interface ReleaseFlow {

    /** Starts the model for a case just opened; runs in this transaction up to its first wait state. */
    void start(CaseId caseId);

    /** It is taken back; false if it is being deployed or over. */
    boolean cancelled(CaseId caseId);

    /** Its last change is gone while it is being deployed; false if it is not. */
    boolean emptied(CaseId caseId);

    /** It is planned anew; false if it does not wait for its window. */
    boolean replanned(CaseId caseId);
}
