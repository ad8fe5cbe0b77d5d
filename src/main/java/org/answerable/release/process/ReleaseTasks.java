package org.answerable.release.process;

import java.util.Map;
import org.answerable.casefile.CaseFiles;
import org.answerable.change.DecideException;
import org.answerable.change.PlanChange;
import org.answerable.change.Reasons;
import org.answerable.change.WrittenPlan;
import org.answerable.engine.CaseVariables;
import org.answerable.engine.ElementProperties;
import org.answerable.engine.FormRefusals;
import org.answerable.engine.ModelBean;
import org.answerable.engine.SubmittedForm;
import org.answerable.platform.CaseId;
import org.answerable.release.Criteria;
import org.answerable.release.DecideRelease;
import org.answerable.release.PlanRelease;
import org.answerable.release.StageRelease;
import org.answerable.release.WrittenRelease;
import org.answerable.release.model.ReleaseStage;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** In: the user tasks of {@code release} until its window opens; each completion reads its form and calls one use case. */
final class ReleaseTasks {

    private ReleaseTasks() {}

    /** A user task puts the case in the stage that its extension property names, unless it is there already. */
    @ModelBean("releaseStageReached")
    record StageReached(CaseFiles caseFiles) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            ReleaseStage stage = ReleaseStage.of(ElementProperties.of(task, "stage")
                    .orElseThrow(() -> new IllegalStateException(task.getTaskDefinitionKey() + " names no stage")));
            CaseId caseId = CaseVariables.caseOf(task.getExecution());
            if (!stage.key().equals(caseFiles.get(caseId).state())) {
                caseFiles.moveTo(caseId, stage);
            }
        }
    }

    @ModelBean(
            value = "releasePlanned",
            answers = {ReleaseAnswers.USERS_AFFECTED, ReleaseAnswers.FROZEN})
    record Planned(PlanRelease useCase, StageRelease stages, FormRefusals refusals) implements ReleaseForm {

        @Override
        public Map<String, Object> completed(SubmittedForm form) {
            PlanChange.Planned planned = useCase.plan(form.caseId(), written(form));
            stages.end(form.caseId(), "plan", form.text("evidence"), null);
            return Map.of(
                    ReleaseAnswers.USERS_AFFECTED, planned.usersAffected(), ReleaseAnswers.FROZEN, planned.frozen());
        }

        private static WrittenRelease written(SubmittedForm form) {
            return new WrittenRelease(
                    new WrittenPlan(
                            form.text("windowStart"),
                            form.text("windowEnd"),
                            form.text("decideBy"),
                            null,
                            form.text("check"),
                            form.text("rollbackPlan"),
                            form.text("waiver"),
                            form.text("items"),
                            new Reasons(
                                    form.text("freezeReason"),
                                    form.text("outsideReason"),
                                    form.text("conflictReason"))),
                    form.text("department"),
                    form.text("releasePlan"),
                    form.text("rehearsedOn"),
                    form.text("rehearsedBy"),
                    form.text("rehearsal"));
        }
    }

    @ModelBean(value = "releaseExceptionDecided", answers = ReleaseAnswers.EXCEPTION_GRANTED)
    record ExceptionDecided(DecideException useCase, Criteria criteria, FormRefusals refusals) implements ReleaseForm {

        @Override
        public Map<String, Object> completed(SubmittedForm form) {
            boolean granted =
                    useCase.decide(form.caseId(), form.outcome(DecideException.DECISIONS), form.text("reason"));
            if (!granted) {
                criteria.reopen(form.caseId(), "plan");
            }
            return Map.of(ReleaseAnswers.EXCEPTION_GRANTED, granted);
        }
    }

    @ModelBean("releaseUsersTold")
    record UsersTold(PlanChange useCase, FormRefusals refusals) implements ReleaseForm {

        @Override
        public Map<String, Object> completed(SubmittedForm form) {
            useCase.told(form.caseId(), form.text("how"));
            return Map.of();
        }
    }

    /** The end of a stage that has nothing but its criteria. */
    private interface StageEnd extends ReleaseForm {

        StageRelease useCase();

        String stage();

        @Override
        default Map<String, Object> completed(SubmittedForm form) {
            useCase().end(form.caseId(), stage(), form.text("evidence"), form.text("remarks"));
            return Map.of();
        }
    }

    @ModelBean("releaseDesigned")
    record Designed(StageRelease useCase, FormRefusals refusals) implements StageEnd {

        @Override
        public String stage() {
            return "design";
        }
    }

    @ModelBean("releaseBuilt")
    record Built(StageRelease useCase, FormRefusals refusals) implements StageEnd {

        @Override
        public String stage() {
            return "build";
        }
    }

    @ModelBean("releaseConfigured")
    record Configured(StageRelease useCase, FormRefusals refusals) implements StageEnd {

        @Override
        public String stage() {
            return "configure";
        }
    }

    @ModelBean("releaseTested")
    record Tested(StageRelease useCase, FormRefusals refusals) implements StageEnd {

        @Override
        public String stage() {
            return "test";
        }
    }

    @ModelBean(
            value = "releaseDecided",
            answers = {ReleaseAnswers.DECISION, ReleaseAnswers.BACK_TO})
    record Decided(DecideRelease useCase, FormRefusals refusals) implements ReleaseForm {

        @Override
        public Map<String, Object> completed(SubmittedForm form) {
            String decision = form.outcome(DecideRelease.DECISIONS);
            String backTo = form.text("backTo");
            useCase.decide(form.caseId(), decision, backTo, form.text("reason"), form.text("evidence"));
            return Map.of(ReleaseAnswers.DECISION, decision, ReleaseAnswers.BACK_TO, backTo == null ? "test" : backTo);
        }
    }
}
