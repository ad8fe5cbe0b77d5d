package org.answerable.deadline.process;

import org.answerable.deadline.usecase.DecideContest;
import org.answerable.engine.CaseProcesses.OpenTask;
import org.answerable.engine.TaskDuties;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Who may not be given the decision about a contest. */
@Component
class ContestDuties implements TaskDuties {

    private final DecideContest contests;

    ContestDuties(DecideContest contests) {
        this.contests = contests;
    }

    @Override
    public void check(OpenTask task, String userId) {
        if ("UserTask_DecideContest".equals(task.elementId())) {
            contests.requireApprover(new CaseId(task.caseId()), task.part(), userId);
        }
    }
}
