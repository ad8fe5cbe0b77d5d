package org.answerable.remedy.process;

import org.answerable.engine.CaseVariables;
import org.answerable.engine.FormRefusals;
import org.answerable.engine.ModelBean;
import org.answerable.engine.SubmittedForm;
import org.answerable.remedy.QueuePenalty;
import org.answerable.remedy.QueuePenalty.WrittenPenalty;
import org.answerable.remedy.SettleRemedies;
import org.answerable.remedy.VerifyPenalty;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** In: the user tasks of {@code remedy} and {@code breach-verification}; each completion reads its form and calls one use case. */
final class RemedyTasks {

    private static final String MODULE = "remedy";

    private RemedyTasks() {}

    @ModelBean("penaltyEnter")
    record Enter(QueuePenalty useCase, FormRefusals refusals) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            refusals.inWords(MODULE, () -> enter(new SubmittedForm(task)));
            RemedyAnswers.ALL.dropStrays(task.getExecution());
        }

        private void enter(SubmittedForm form) {
            useCase.enter(
                    RemedyAnswers.part(form.task().getExecution()),
                    new WrittenPenalty(
                            form.text("penaltyType"),
                            form.text("driver"),
                            form.text("orderReference"),
                            form.amount("fine"),
                            form.text("currency"),
                            form.whole("points"),
                            form.text("closure"),
                            form.whole("days")));
        }
    }

    @ModelBean(value = "penaltyVerify", answers = RemedyAnswers.BREACH)
    record Verify(VerifyPenalty useCase, FormRefusals refusals) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            refusals.inWords(MODULE, () -> decide(new SubmittedForm(task)));
        }

        private void decide(SubmittedForm form) {
            String outcome = form.outcome(VerifyPenalty.OUTCOMES);
            useCase.decide(RemedyAnswers.part(form.task().getExecution()), outcome, form.text("finding"));
            RemedyAnswers.ALL.answer(form.task().getExecution(), RemedyAnswers.BREACH, outcome);
        }
    }

    @ModelBean("remedyPay")
    record Pay(SettleRemedies useCase, FormRefusals refusals) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            refusals.inWords(MODULE, () -> pay(new SubmittedForm(task)));
            RemedyAnswers.ALL.dropStrays(task.getExecution());
        }

        private void pay(SubmittedForm form) {
            useCase.pay(
                    RemedyAnswers.part(form.task().getExecution()),
                    form.outcome(SettleRemedies.PAYMENTS),
                    form.text("paymentReference"),
                    form.text("note"));
        }
    }

    @ModelBean("remedyCarryOut")
    record CarryOut(SettleRemedies useCase, FormRefusals refusals) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            refusals.inWords(MODULE, () -> carryOut(new SubmittedForm(task)));
            RemedyAnswers.ALL.dropStrays(task.getExecution());
        }

        /** Earlier versions of the form have no outcome: there it is done. */
        private void carryOut(SubmittedForm form) {
            String outcome = form.text("outcome") == null ? "done" : form.outcome(SettleRemedies.DEEDS);
            useCase.carryOut(
                    RemedyAnswers.part(form.task().getExecution()), outcome, form.text("proof"), form.text("note"));
        }
    }

    @ModelBean("remedyReclaim")
    record Reclaim(SettleRemedies useCase, FormRefusals refusals) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            SubmittedForm form = new SubmittedForm(task);
            refusals.inWords(
                    MODULE,
                    () -> useCase.reclaim(
                            RemedyAnswers.part(form.task().getExecution()),
                            form.outcome(SettleRemedies.CLAIMS),
                            form.text("claimReference")));
            RemedyAnswers.ALL.dropStrays(task.getExecution());
        }
    }

    /** Lets the department that the routing table names open the case. */
    @ModelBean("remedyDepartmentAsked")
    record DepartmentAsked(SettleRemedies useCase) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            useCase.involve(CaseVariables.caseOf(task.getExecution()), RemedyQuestions.matterOf(task));
        }
    }
}
