package org.answerable.complaint.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.answerable.complaint.answer.AnswerDuties;
import org.answerable.complaint.extension.ExtendDeadline;
import org.answerable.complaint.model.ReviewStep;
import org.answerable.complaint.verdict.ExamineAppeal;
import org.answerable.complaint.verdict.InspectResult;
import org.answerable.engine.CaseProcesses.OpenTask;
import org.answerable.engine.TaskDuties;
import org.answerable.platform.CaseId;
import org.answerable.platform.InvalidInputException.FieldError;
import org.springframework.stereotype.Component;

/** Who may not be given a task that checks, decides or approves what others did with a complaint. */
@Component
class ReviewDuties implements TaskDuties {

    private static final String CHECK = "UserTask_CheckResponse";

    private static final Map<String, ReviewStep> STEPS = Map.of(
            CHECK,
            ReviewStep.CHECK,
            "UserTask_DecideResponse",
            ReviewStep.DECIDE,
            "UserTask_ApproveRemedy",
            ReviewStep.APPROVE);

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

    /** Who drafted what is checked is asked once for all: every complaint is checked. The other steps are for what is out of the ordinary. */
    @Override
    public Map<String, FieldError> refusals(List<OpenTask> tasks, String userId) {
        Map<Boolean, List<OpenTask>> byCheck =
                tasks.stream().collect(Collectors.partitioningBy(task -> CHECK.equals(task.elementId())));
        Map<String, FieldError> refusals = TaskDuties.super.refusals(byCheck.get(false), userId);
        Set<CaseId> own = duties.draftedBy(
                byCheck.get(true).stream()
                        .map(task -> new CaseId(task.caseId()))
                        .toList(),
                userId);
        byCheck.get(true).stream()
                .filter(task -> own.contains(new CaseId(task.caseId())))
                .forEach(task -> refusals.put(task.id(), AnswerDuties.DRAFTED_IT));
        return refusals;
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
