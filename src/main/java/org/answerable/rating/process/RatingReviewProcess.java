package org.answerable.rating.process;

import org.answerable.engine.SystemCalls;
import org.answerable.platform.CaseId;
import org.answerable.rating.RatingReviewFlow;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Out: what the rating review tells its model, {@code rating-review}. */
@Component
class RatingReviewProcess implements RatingReviewFlow {

    static final String REVIEW_DUE = "rating.reviewDue";

    private final RuntimeService runtime;
    private final SystemCalls system;

    RatingReviewProcess(RuntimeService runtime, SystemCalls system) {
        this.runtime = runtime;
        this.system = system;
    }

    @Override
    public void start(CaseId caseId) {
        system.run(() -> runtime.createMessageCorrelation(REVIEW_DUE)
                .processInstanceBusinessKey(caseId.value())
                .correlateStartMessage());
    }
}
