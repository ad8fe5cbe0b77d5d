package org.answerable.rating;

import org.answerable.platform.CaseId;

/** What the rating review tells its model. */
public interface RatingReviewFlow {

    /** Starts the model for a case just opened; runs in this transaction up to its first wait state. */
    void start(CaseId caseId);
}
