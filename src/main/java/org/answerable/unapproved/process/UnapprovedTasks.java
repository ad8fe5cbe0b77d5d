package org.answerable.unapproved.process;

import java.util.Set;
import org.answerable.casefile.CaseFiles;
import org.answerable.change.ConfirmChange;
import org.answerable.engine.CaseVariables;
import org.answerable.engine.ElementProperties;
import org.answerable.engine.FormRefusals;
import org.answerable.engine.ModelBean;
import org.answerable.engine.SubmittedForm;
import org.answerable.platform.CaseId;
import org.answerable.unapproved.DecideUnapproved;
import org.answerable.unapproved.model.UnapprovedStage;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

/** In: start, tables, user tasks and service task of {@code unapproved-change}, one use case each; the evaluation and the review are those of changes. */
final class UnapprovedTasks {

    private static final String MODULE = "unapproved";
    private static final String AFTERWARDS = "afterwards";
    private static final String AS_BEFORE = "asBefore";
    private static final CaseVariables VARIABLES = new CaseVariables(Set.of(AFTERWARDS, AS_BEFORE));

    private UnapprovedTasks() {}

    /** The case file was opened in this transaction; a second start for a case on its way is refused. */
    @ModelBean("unapprovedFound")
    record Started(CaseFiles caseFiles) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            CaseId caseId = CaseVariables.caseOf(execution);
            if (!UnapprovedStage.RECEIVED.key().equals(caseFiles.get(caseId).state())) {
                throw new IllegalStateException("Unapproved change " + caseId + " is already on its way");
            }
            VARIABLES.dropStrays(execution);
        }
    }

    /** A user task puts the case in the stage that its extension property names. */
    @ModelBean("unapprovedStageReached")
    record StageReached(CaseFiles caseFiles) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            String stage = ElementProperties.of(task, "stage")
                    .orElseThrow(() -> new IllegalStateException(task.getTaskDefinitionKey() + " names no stage"));
            caseFiles.moveTo(CaseVariables.caseOf(task.getExecution()), UnapprovedStage.of(stage));
        }
    }

    @ModelBean("unapprovedRiskFacts")
    record RiskFacts(DecideUnapproved useCase) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            CaseVariables.show(execution, useCase.facts(CaseVariables.caseOf(execution)));
        }
    }

    @ModelBean(value = "unapprovedDecided", answers = AFTERWARDS)
    record Decided(DecideUnapproved useCase, FormRefusals refusals) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            refusals.inWords(MODULE, () -> decide(new SubmittedForm(task)));
        }

        private void decide(SubmittedForm form) {
            String outcome = form.outcome(DecideUnapproved.DECISIONS);
            useCase.decide(form.caseId(), outcome, form.text("department"), form.text("reason"));
            VARIABLES.answer(form.task().getExecution(), AFTERWARDS, outcome);
        }
    }

    @ModelBean("unapprovedRegistered")
    record Registered(DecideUnapproved useCase, FormRefusals refusals) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            SubmittedForm form = new SubmittedForm(task);
            refusals.inWords(MODULE, () -> useCase.registered(form.caseId(), form.text("remarks")));
            VARIABLES.dropStrays(task.getExecution());
        }
    }

    @ModelBean("unapprovedPutBack")
    record PutBack(DecideUnapproved useCase, FormRefusals refusals) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            SubmittedForm form = new SubmittedForm(task);
            refusals.inWords(MODULE, () -> useCase.putBack(form.caseId(), form.text("remarks")));
            VARIABLES.dropStrays(task.getExecution());
        }
    }

    @ModelBean(value = "unapprovedChecked", answers = AS_BEFORE)
    record Checked(DecideUnapproved useCase, FormRefusals refusals) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            refusals.inWords(MODULE, () -> check(new SubmittedForm(task)));
        }

        private void check(SubmittedForm form) {
            boolean back = useCase.checked(form.caseId(), form.outcome(ConfirmChange.BACK_OUT), form.text("remarks"));
            VARIABLES.answer(form.task().getExecution(), AS_BEFORE, back);
        }
    }

    @ModelBean("unapprovedClose")
    record Close(DecideUnapproved useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            useCase.close(CaseVariables.caseOf(execution));
        }
    }
}
