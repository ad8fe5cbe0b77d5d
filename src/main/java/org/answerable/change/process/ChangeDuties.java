package org.answerable.change.process;

import org.answerable.change.CarryOutChange;
import org.answerable.change.DecideChange;
import org.answerable.change.DecideException;
import org.answerable.engine.CaseProcesses.OpenTask;
import org.answerable.engine.TaskDuties;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Who may not be given a task of a change: nobody decides on the own request or the exception for the own plan, and who approved it does not carry it out. */
@Component
class ChangeDuties implements TaskDuties {

    private final DecideChange deciding;
    private final DecideException exceptions;
    private final CarryOutChange work;

    ChangeDuties(DecideChange deciding, DecideException exceptions, CarryOutChange work) {
        this.exceptions = exceptions;
        this.deciding = deciding;
        this.work = work;
    }

    @Override
    public void check(OpenTask task, String userId) {
        CaseId caseId = new CaseId(task.caseId());
        switch (task.elementId()) {
            case "UserTask_DecideException" -> exceptions.requireDecider(caseId, userId);
            case "UserTask_Approve" -> deciding.requireApprover(caseId, userId);
            case "UserTask_Begin", "UserTask_Step" -> work.requireImplementer(caseId, userId);
            default -> {
                // Anybody who is offered the task may have it.
            }
        }
    }
}
