package org.answerable.deadline.process;

import org.answerable.deadline.usecase.ClimbLadder;
import org.answerable.engine.ModelBean;
import org.answerable.platform.CaseId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** Hears that an instance of {@code escalation} ended, also when its caller was cancelled: lets go of the ladder. */
@ModelBean("deadlineLadderEnded")
class LadderEnd implements ExecutionListener {

    private final ClimbLadder ladders;

    LadderEnd(ClimbLadder ladders) {
        this.ladders = ladders;
    }

    @Override
    public void notify(DelegateExecution execution) {
        CaseId caseId = new CaseId(execution.getProcessBusinessKey());
        ladders.ended(caseId, LadderVariables.kind(execution), execution.getProcessInstanceId());
    }
}
