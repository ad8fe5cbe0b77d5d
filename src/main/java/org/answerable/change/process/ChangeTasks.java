package org.answerable.change.process;

import java.util.Map;
import org.answerable.casefile.CaseFiles;
import org.answerable.change.DecideChange;
import org.answerable.change.DecideException;
import org.answerable.change.EvaluateChange;
import org.answerable.change.PlanChange;
import org.answerable.change.Reasons;
import org.answerable.change.WrittenPlan;
import org.answerable.change.model.ChangeStage;
import org.answerable.engine.CaseVariables;
import org.answerable.engine.ElementProperties;
import org.answerable.engine.FormRefusals;
import org.answerable.engine.ModelBean;
import org.answerable.engine.SubmittedForm;
import org.answerable.platform.CaseId;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** In: the user tasks of {@code change-request} until its window opens; each completion reads its form and calls one use case. */
final class ChangeTasks {

    private ChangeTasks() {}

    /** A user task puts the case in the stage that its extension property names, unless it is there already. */
    @ModelBean("changeStageReached")
    record StageReached(CaseFiles caseFiles) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            ChangeStage stage = ChangeStage.of(ElementProperties.of(task, "stage")
                    .orElseThrow(() -> new IllegalStateException(task.getTaskDefinitionKey() + " names no stage")));
            CaseId caseId = CaseVariables.caseOf(task.getExecution());
            if (!stage.key().equals(caseFiles.get(caseId).state())) {
                caseFiles.moveTo(caseId, stage);
            }
        }
    }

    @ModelBean("changeEvaluated")
    record Evaluated(EvaluateChange useCase, FormRefusals refusals) implements ChangeForm {

        @Override
        public Map<String, Object> completed(SubmittedForm form) {
            useCase.evaluate(
                    form.caseId(),
                    new EvaluateChange.Answers(
                            form.choice("users", EvaluateChange.USERS),
                            form.flag("reversible"),
                            form.choice("tested", EvaluateChange.TESTED),
                            form.flag("downtime"),
                            form.text("items"),
                            form.text("conflictRemarks"),
                            form.text("remarks")));
            return Map.of();
        }
    }

    @ModelBean(value = "changeApproved", answers = ChangeAnswers.APPROVED)
    record Approved(DecideChange useCase, FormRefusals refusals) implements ChangeForm {

        @Override
        public Map<String, Object> completed(SubmittedForm form) {
            boolean approved = useCase.decide(form.caseId(), form.outcome(DecideChange.DECISIONS), form.text("reason"));
            return Map.of(ChangeAnswers.APPROVED, approved);
        }
    }

    @ModelBean(
            value = "changePlanned",
            answers = {ChangeAnswers.USERS_AFFECTED, ChangeAnswers.FROZEN})
    record Planned(PlanChange useCase, FormRefusals refusals) implements ChangeForm {

        @Override
        public Map<String, Object> completed(SubmittedForm form) {
            PlanChange.Planned planned = useCase.plan(
                    form.caseId(),
                    new WrittenPlan(
                            form.text("windowStart"),
                            form.text("windowEnd"),
                            form.text("decideBy"),
                            form.text("steps"),
                            form.text("check"),
                            form.text("backOutPlan"),
                            form.text("waiver"),
                            form.text("items"),
                            new Reasons(
                                    form.text("freezeReason"),
                                    form.text("outsideReason"),
                                    form.text("conflictReason"))));
            return Map.of(
                    ChangeAnswers.USERS_AFFECTED, planned.usersAffected(), ChangeAnswers.FROZEN, planned.frozen());
        }
    }

    @ModelBean(
            value = "changeExceptionDecided",
            answers = {ChangeAnswers.EXCEPTION_GRANTED, ChangeAnswers.USERS_AFFECTED})
    record ExceptionDecided(DecideException useCase, FormRefusals refusals) implements ChangeForm {

        @Override
        public Map<String, Object> completed(SubmittedForm form) {
            boolean granted =
                    useCase.decide(form.caseId(), form.outcome(DecideException.DECISIONS), form.text("reason"));
            return Map.of(
                    ChangeAnswers.EXCEPTION_GRANTED,
                    granted,
                    ChangeAnswers.USERS_AFFECTED,
                    useCase.usersToTell(form.caseId()));
        }
    }

    @ModelBean("changeUsersTold")
    record UsersTold(PlanChange useCase, FormRefusals refusals) implements ChangeForm {

        @Override
        public Map<String, Object> completed(SubmittedForm form) {
            useCase.told(form.caseId(), form.text("how"));
            return Map.of();
        }
    }
}
