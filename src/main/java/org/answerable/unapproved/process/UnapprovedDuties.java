package org.answerable.unapproved.process;

import org.answerable.engine.CaseProcesses.OpenTask;
import org.answerable.engine.TaskDuties;
import org.answerable.platform.CaseId;
import org.answerable.unapproved.DecideUnapproved;
import org.springframework.stereotype.Component;

/** Who may not be given a task: nobody decides about what he did himself, and who put it back does not check it. */
@Component
class UnapprovedDuties implements TaskDuties {

    private final DecideUnapproved deciding;

    UnapprovedDuties(DecideUnapproved deciding) {
        this.deciding = deciding;
    }

    @Override
    public void check(OpenTask task, String userId) {
        CaseId caseId = new CaseId(task.caseId());
        switch (task.elementId()) {
            case "UserTask_DecideAfterwards" -> deciding.requireDecider(caseId, userId);
            case "UserTask_CheckPutBack" -> deciding.requireChecker(caseId, userId);
            default -> {
                // Anybody who is offered the task may have it.
            }
        }
    }
}
