package org.answerable.complaint.process;

import java.util.Locale;
import java.util.Set;
import org.answerable.complaint.answer.AddEvidence.NewEvidence;
import org.answerable.complaint.answer.AnswerDuties;
import org.answerable.complaint.answer.AskComplainant;
import org.answerable.complaint.answer.DraftAnswer;
import org.answerable.complaint.answer.DraftAnswer.Wanted;
import org.answerable.complaint.answer.InvestigateComplaint;
import org.answerable.complaint.answer.InvestigateComplaint.Found;
import org.answerable.complaint.answer.ReviewAnswer;
import org.answerable.complaint.model.Ending;
import org.answerable.complaint.model.Finding;
import org.answerable.complaint.model.ReviewStep;
import org.answerable.complaint.routing.HandOverComplaint;
import org.answerable.engine.ElementProperties;
import org.answerable.engine.ModelBean;
import org.answerable.platform.CaseId;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** In: the user tasks of {@code complaint-handling} between investigation and answer. */
final class ResponseTasks {

    private static final String FINDING = "finding";

    private ResponseTasks() {}

    @ModelBean(
            value = "complaintInvestigate",
            answers = {Answers.RESOLVE_OUTCOME, Answers.ENDING})
    record Investigate(
            InvestigateComplaint useCase, AskComplainant ask, HandOverComplaint handOver, FormRefusals refusals)
            implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            refusals.inWords(() -> decide(new TaskForm(task)));
        }

        private void decide(TaskForm form) {
            CaseId caseId = form.caseId();
            String outcome = form.outcome(Set.of(FINDING, "ask", ComplaintUserTasks.HAND_OVER));
            switch (outcome) {
                case FINDING -> outcome = found(form);
                case "ask" -> ask.ask(caseId, form.text("question"));
                default -> handOver.offer(caseId, form.text("department"), form.text("reason"));
            }
            form.answer(Answers.RESOLVE_OUTCOME, outcome);
        }

        private String found(TaskForm form) {
            Finding finding = useCase.found(
                    form.caseId(),
                    new Found(
                            form.text(FINDING),
                            new NewEvidence(
                                    form.text("evidenceKind"),
                                    form.text("evidence"),
                                    form.text("evidenceKept"),
                                    null,
                                    form.text("contribution")),
                            form.text("goodsReceived"),
                            form.text("goodsException"),
                            form.text("reason")));
            if (finding != Finding.WITHDRAWN) {
                return FINDING;
            }
            form.answer(Answers.ENDING, Ending.WITHDRAWN.key());
            return Finding.WITHDRAWN.key();
        }
    }

    @ModelBean(value = "complaintDraft", answers = Answers.DRAFTED)
    record Draft(DraftAnswer useCase, FormRefusals refusals) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            refusals.inWords(() -> decide(new TaskForm(task)));
        }

        private void decide(TaskForm form) {
            boolean drafted = "ready".equals(form.outcome(Set.of("ready", "investigate")));
            if (drafted) {
                useCase.draft(
                        form.caseId(),
                        new Wanted(
                                form.text("answer"),
                                form.text("remedy"),
                                form.digits("amount"),
                                form.text("currency"),
                                form.flag("dropRemedies")));
            } else {
                useCase.investigateAgain(form.caseId(), form.text("reason"));
            }
            form.answer(Answers.DRAFTED, drafted);
        }
    }

    /** Check, decision and approval: the task's property {@code review} says which. */
    @ModelBean(value = "complaintReview", answers = Answers.REVIEW_OUTCOME)
    record Review(ReviewAnswer useCase, FormRefusals refusals) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            refusals.inWords(() -> decide(new TaskForm(task), stepOf(task)));
        }

        private void decide(TaskForm form, ReviewStep step) {
            String verdict = form.outcome(Set.copyOf(step.verdicts()));
            useCase.review(form.caseId(), step, verdict, form.text("reason"));
            form.answer(Answers.REVIEW_OUTCOME, verdict);
        }
    }

    /** Refuses already the claim of somebody who may not do the step. */
    @ModelBean("complaintDuty")
    record Duty(AnswerDuties duties, FormRefusals refusals) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            if (task.getAssignee() != null) {
                refusals.inWords(
                        () -> duties.require(Answers.caseOf(task.getExecution()), stepOf(task), task.getAssignee()));
            }
        }
    }

    private static ReviewStep stepOf(DelegateTask task) {
        return ElementProperties.of(task, "review")
                .map(step -> ReviewStep.valueOf(step.toUpperCase(Locale.ROOT)))
                .orElseThrow(() -> new IllegalStateException(task.getTaskDefinitionKey() + " names no review"));
    }
}
