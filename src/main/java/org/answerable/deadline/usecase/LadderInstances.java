package org.answerable.deadline.usecase;

import org.answerable.platform.CaseId;

/** The process instances that climb ladders. */
public interface LadderInstances {

    /** Starts climbing in an instance of its own, for a deadline whose wake-up was missed. */
    void start(CaseId caseId, String kind);
}
