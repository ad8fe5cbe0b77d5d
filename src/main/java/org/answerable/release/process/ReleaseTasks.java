package org.answerable.release.process;

import static org.answerable.release.process.ReleaseAnswers.VARIABLES;

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

    static final String MODULE = "release";

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
    record Planned(PlanRelease useCase, StageRelease stages, FormRefusals refusals) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            refusals.inWords(MODULE, () -> plan(new SubmittedForm(task)));
        }

        private void plan(SubmittedForm form) {
            PlanChange.Planned planned = useCase.plan(form.caseId(), written(form));
            stages.end(form.caseId(), "plan", form.text("evidence"), null);
            VARIABLES.answer(form.task().getExecution(), ReleaseAnswers.USERS_AFFECTED, planned.usersAffected());
            VARIABLES.answer(form.task().getExecution(), ReleaseAnswers.FROZEN, planned.frozen());
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
    record ExceptionDecided(DecideException useCase, Criteria criteria, FormRefusals refusals) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            refusals.inWords(MODULE, () -> decide(new SubmittedForm(task)));
        }

        private void decide(SubmittedForm form) {
            boolean granted = useCase.decide(
                    form.caseId(),
                    form.outcome(DecideException.DECISIONS),
                    form.text("reason"),
                    form.task().getCreateTime().toInstant());
            if (!granted) {
                criteria.reopen(form.caseId(), "plan");
            }
            VARIABLES.answer(form.task().getExecution(), ReleaseAnswers.EXCEPTION_GRANTED, granted);
        }
    }

    @ModelBean("releaseUsersTold")
    record UsersTold(PlanChange useCase, FormRefusals refusals) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            SubmittedForm form = new SubmittedForm(task);
            refusals.inWords(MODULE, () -> useCase.told(form.caseId(), form.text("how")));
            VARIABLES.dropStrays(task.getExecution());
        }
    }

    @ModelBean("releaseDesigned")
    record Designed(StageRelease useCase, FormRefusals refusals) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            ended(task, "design", useCase, refusals);
        }
    }

    @ModelBean("releaseBuilt")
    record Built(StageRelease useCase, FormRefusals refusals) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            ended(task, "build", useCase, refusals);
        }
    }

    @ModelBean("releaseConfigured")
    record Configured(StageRelease useCase, FormRefusals refusals) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            ended(task, "configure", useCase, refusals);
        }
    }

    @ModelBean("releaseTested")
    record Tested(StageRelease useCase, FormRefusals refusals) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            ended(task, "test", useCase, refusals);
        }
    }

    @ModelBean(
            value = "releaseDecided",
            answers = {ReleaseAnswers.DECISION, ReleaseAnswers.BACK_TO})
    record Decided(DecideRelease useCase, FormRefusals refusals) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            refusals.inWords(MODULE, () -> decide(new SubmittedForm(task)));
        }

        private void decide(SubmittedForm form) {
            String decision = form.outcome(DecideRelease.DECISIONS);
            String backTo = form.text("backTo");
            useCase.decide(form.caseId(), decision, backTo, form.text("reason"), form.text("evidence"));
            VARIABLES.answer(form.task().getExecution(), ReleaseAnswers.DECISION, decision);
            VARIABLES.answer(form.task().getExecution(), ReleaseAnswers.BACK_TO, backTo == null ? "test" : backTo);
        }
    }

    private static void ended(DelegateTask task, String stage, StageRelease useCase, FormRefusals refusals) {
        SubmittedForm form = new SubmittedForm(task);
        refusals.inWords(MODULE, () -> useCase.end(form.caseId(), stage, form.text("evidence"), form.text("remarks")));
        VARIABLES.dropStrays(task.getExecution());
    }
}
