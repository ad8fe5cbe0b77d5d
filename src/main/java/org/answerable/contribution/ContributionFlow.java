package org.answerable.contribution;

import org.answerable.platform.CaseId;

/** What contributions tell the model of their case. */
public interface ContributionFlow {

    /** True if contributions can be asked for now. */
    boolean possible(CaseId caseId);

    /**
     * A contribution is wanted; runs up to the department's task.
     *
     * @return false if the case's model does not wait for that
     */
    boolean asked(CaseId caseId, String contributionId);

    /**
     * A contribution is not wanted any more.
     *
     * @return false if nobody works on it any more
     */
    boolean cancelled(CaseId caseId, String contributionId);
}
