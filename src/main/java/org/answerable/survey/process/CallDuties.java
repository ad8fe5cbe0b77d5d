package org.answerable.survey.process;

import org.answerable.engine.CaseProcesses.OpenTask;
import org.answerable.engine.TaskDuties;
import org.answerable.platform.CaseId;
import org.answerable.survey.AskComplainants;
import org.springframework.stereotype.Component;

/** Whoever has handled a case is not given the call that asks how content its complainant is. */
@Component
class CallDuties implements TaskDuties {

    private final AskComplainants asking;

    CallDuties(AskComplainants asking) {
        this.asking = asking;
    }

    @Override
    public void check(OpenTask task, String userId) {
        if ("UserTask_CallComplainant".equals(task.elementId())) {
            asking.requireIndependent(new CaseId(task.caseId()), userId);
        }
    }
}
