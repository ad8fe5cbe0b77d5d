package org.answerable.survey.process;

import org.answerable.engine.SystemCalls;
import org.answerable.platform.CaseId;
import org.answerable.survey.SurveyFlow;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Out: what the survey tells its model, {@code satisfaction-survey}. */
@Component
class SurveyProcess implements SurveyFlow {

    static final String RATED = "survey.rated";

    private final RuntimeService runtime;
    private final SystemCalls system;

    SurveyProcess(RuntimeService runtime, SystemCalls system) {
        this.runtime = runtime;
        this.system = system;
    }

    @Override
    public void rated(CaseId caseId) {
        system.run(() -> runtime.createMessageCorrelation(RATED)
                .processInstanceBusinessKey(caseId.value())
                .correlateStartMessage());
    }
}
