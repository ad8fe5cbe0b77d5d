package org.answerable.remedy.process;

import java.util.List;
import org.answerable.engine.CaseProcesses.OpenTask;
import org.answerable.engine.TaskDuties;
import org.answerable.platform.CaseId;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.remedy.RemedyPart;
import org.answerable.remedy.VerifyPenalty;
import org.springframework.stereotype.Component;

/** Whoever wrote a penalty entry is not given the task that verifies it. */
@Component
class PenaltyDuties implements TaskDuties {

    private final VerifyPenalty verifying;

    PenaltyDuties(VerifyPenalty verifying) {
        this.verifying = verifying;
    }

    @Override
    public void check(OpenTask task, String userId) {
        if ("UserTask_VerifyBreach".equals(task.elementId())
                && verifying.entered(new RemedyPart(new CaseId(task.caseId()), task.part()), userId)) {
            throw new InvalidInputException(List.of(new FieldError("person", "same-person", "")));
        }
    }
}
