package org.answerable.deadline.process;

import org.answerable.deadline.usecase.ContestFlow;
import org.answerable.engine.DeadlineKey;
import org.answerable.engine.SystemCalls;
import org.answerable.platform.CaseId;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Out: starts {@code deadline-contest} by message. That the deadline was settled it hears from {@code WakeUps}. */
@Component
class ContestProcess implements ContestFlow {

    private final RuntimeService runtime;
    private final SystemCalls calls;

    ContestProcess(RuntimeService runtime, SystemCalls calls) {
        this.runtime = runtime;
        this.calls = calls;
    }

    @Override
    public void start(CaseId caseId, String contestId) {
        calls.run(() -> runtime.createMessageCorrelation("deadline.contested")
                .processInstanceBusinessKey(caseId.value())
                .setVariable(DeadlineKey.PART_VARIABLE, contestId)
                .correlateStartMessage());
    }
}
