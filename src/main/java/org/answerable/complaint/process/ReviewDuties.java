package org.answerable.complaint.process;

import java.util.Map;
import org.answerable.complaint.answer.AnswerDuties;
import org.answerable.complaint.extension.ExtendDeadline;
import org.answerable.complaint.model.ReviewStep;
import org.answerable.complaint.verdict.ExamineAppeal;
import org.answerable.complaint.verdict.InspectResult;
import org.answerable.engine.CaseProcesses.OpenTask;
import org.answerable.engine.TaskDuties;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;

/** Who may not be given a task that checks, decides or approves what others did with a complaint. */
@Component
class ReviewDuties implements TaskDuties {

    private static final Map<String, ReviewStep> STEPS = Map.of(
            "UserTask_CheckResponse", ReviewStep.CHECK,
            "UserTask_DecideResponse", ReviewStep.DECIDE,
            "UserTask_ApproveRemedy", ReviewStep.APPROVE);

    private final AnswerDuties duties;
    private final ExtendDeadline extensions;
    private final ExamineAppeal appeals;
    private final InspectResult inspections;

    ReviewDuties(AnswerDuties duties, ExtendDeadline extensions, ExamineAppeal appeals, InspectResult inspections) {
        this.duties = duties;
        this.extensions = extensions;
        this.appeals = appeals;
        this.inspections = inspections;
    }

    @Override
    public void check(OpenTask task, String userId) {
        CaseId caseId = new CaseId(task.caseId());
        ReviewStep step = STEPS.get(task.elementId());
        if (step != null) {
            duties.require(caseId, step, userId);
        } else if ("UserTask_ApproveExtension".equals(task.elementId())) {
            extensions.requireApprover(caseId, userId);
        } else if ("UserTask_ExamineAppeal".equals(task.elementId())) {
            appeals.requireIndependent(caseId, userId);
        } else if ("UserTask_EstablishResult".equals(task.elementId())) {
            inspections.requireIndependent(caseId, userId);
        }
    }
}
