package org.answerable.deadline.process;

import org.answerable.deadline.usecase.LadderInstances;
import org.answerable.engine.SystemCalls;
import org.answerable.platform.CaseId;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Starts {@code escalation} by message. */
@Component
class StartLadder implements LadderInstances {

    private final RuntimeService runtime;
    private final SystemCalls calls;

    StartLadder(RuntimeService runtime, SystemCalls calls) {
        this.runtime = runtime;
        this.calls = calls;
    }

    @Override
    public void start(CaseId caseId, String kind) {
        start("deadline.overlooked", caseId, kind);
    }

    @Override
    public void await(CaseId caseId, String kind) {
        start("deadline.taskPromised", caseId, kind);
    }

    private void start(String message, CaseId caseId, String kind) {
        calls.run(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(caseId.value())
                .setVariable(LadderVariables.KIND, kind)
                .correlateStartMessage());
    }
}
