package org.answerable.deadline.process;

import org.answerable.deadline.usecase.ClimbLadder;
import org.answerable.engine.ModelBean;
import org.answerable.platform.CaseId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Service task of {@code escalation}: climbs what is due, and answers whether anything is left to wait for. */
@ModelBean(value = "deadlineClimb", answers = LadderVariables.FINISHED)
class ClimbTask implements JavaDelegate {

    private final ClimbLadder ladders;

    ClimbTask(ClimbLadder ladders) {
        this.ladders = ladders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseId caseId = new CaseId(execution.getProcessBusinessKey());
        boolean finished = ladders.climb(caseId, LadderVariables.kind(execution), execution.getProcessInstanceId());
        execution.setVariable(LadderVariables.FINISHED, finished);
    }
}
