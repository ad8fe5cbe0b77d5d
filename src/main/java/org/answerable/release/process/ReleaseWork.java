package org.answerable.release.process;

import static org.answerable.release.process.ReleaseAnswers.VARIABLES;

import org.answerable.change.CarryOutChange;
import org.answerable.change.ConfirmChange;
import org.answerable.engine.FormRefusals;
import org.answerable.engine.ModelBean;
import org.answerable.engine.SubmittedForm;
import org.answerable.release.DeployRelease;
import org.answerable.release.VerifyRelease;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** In: the user tasks of {@code release} from its window on. */
final class ReleaseWork {

    private ReleaseWork() {}

    @ModelBean(value = "releaseBegun", answers = ReleaseAnswers.BACK_OUT)
    record Begun(DeployRelease useCase, FormRefusals refusals) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            SubmittedForm form = new SubmittedForm(task);
            refusals.inWords(
                    ReleaseTasks.MODULE,
                    () -> useCase.begin(form.caseId(), form.text("remarks"), form.text("evidence")));
            VARIABLES.answer(task.getExecution(), ReleaseAnswers.BACK_OUT, false);
        }
    }

    @ModelBean(value = "releaseDeployed", answers = ReleaseAnswers.DEPLOYED)
    record Deployed(DeployRelease useCase, FormRefusals refusals) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            refusals.inWords(ReleaseTasks.MODULE, () -> ended(new SubmittedForm(task)));
        }

        private void ended(SubmittedForm form) {
            boolean deployed = useCase.ended(
                    form.caseId(), form.outcome(DeployRelease.OUTCOMES), form.text("remarks"), form.text("evidence"));
            VARIABLES.answer(form.task().getExecution(), ReleaseAnswers.DEPLOYED, deployed);
        }
    }

    @ModelBean(
            value = "releaseGoneOn",
            answers = {ReleaseAnswers.GO_ON, ReleaseAnswers.BACK_OUT})
    record GoneOn(CarryOutChange useCase, FormRefusals refusals) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            refusals.inWords(ReleaseTasks.MODULE, () -> goOn(new SubmittedForm(task)));
        }

        private void goOn(SubmittedForm form) {
            boolean goesOn = useCase.goOn(
                    form.caseId(),
                    form.outcome(CarryOutChange.GOING_ON),
                    new CarryOutChange.Until(form.text("decideBy"), form.text("windowEnd")),
                    form.text("reason"));
            VARIABLES.answer(form.task().getExecution(), ReleaseAnswers.GO_ON, goesOn);
            VARIABLES.answer(form.task().getExecution(), ReleaseAnswers.BACK_OUT, !goesOn);
        }
    }

    @ModelBean(value = "releaseVerified", answers = ReleaseAnswers.ROLL_BACK)
    record Verified(VerifyRelease useCase, FormRefusals refusals) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            refusals.inWords(ReleaseTasks.MODULE, () -> verify(new SubmittedForm(task)));
        }

        private void verify(SubmittedForm form) {
            boolean back =
                    useCase.verify(form.caseId(), form.text("results"), form.text("remarks"), form.text("evidence"));
            VARIABLES.answer(form.task().getExecution(), ReleaseAnswers.ROLL_BACK, back);
        }
    }

    @ModelBean("releaseRolledBack")
    record RolledBack(VerifyRelease useCase, FormRefusals refusals) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            SubmittedForm form = new SubmittedForm(task);
            refusals.inWords(
                    ReleaseTasks.MODULE,
                    () -> useCase.rolledBack(form.caseId(), form.text("results"), form.text("remarks")));
            VARIABLES.dropStrays(task.getExecution());
        }
    }

    @ModelBean("releaseConfigurationUpdated")
    record ConfigurationUpdated(VerifyRelease useCase, FormRefusals refusals) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            SubmittedForm form = new SubmittedForm(task);
            refusals.inWords(
                    ReleaseTasks.MODULE,
                    () -> useCase.configuration(
                            form.caseId(), form.outcome(VerifyRelease.UPDATED), form.text("remarks")));
            VARIABLES.dropStrays(task.getExecution());
        }
    }

    @ModelBean("releaseReviewed")
    record Reviewed(ConfirmChange useCase, FormRefusals refusals) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            SubmittedForm form = new SubmittedForm(task);
            refusals.inWords(
                    ReleaseTasks.MODULE,
                    () -> useCase.review(form.caseId(), form.text("happened"), form.text("learned")));
            VARIABLES.dropStrays(task.getExecution());
        }
    }
}
