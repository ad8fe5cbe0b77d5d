package org.answerable.rating.process;

import java.util.List;
import org.answerable.casefile.CaseFiles;
import org.answerable.engine.ModelBean;
import org.answerable.platform.CaseId;
import org.answerable.rating.RecordRatings;
import org.answerable.rating.model.RatingStage;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

/** In: start, user task and service task of {@code rating-review}, one use case each. */
final class RatingReviewTasks {

    private RatingReviewTasks() {}

    private static CaseId caseOf(DelegateExecution execution) {
        return new CaseId(execution.getProcessBusinessKey());
    }

    /** The model declares no variables: what anybody puts into the instance is thrown away. */
    private static void dropStrays(DelegateExecution execution) {
        DelegateExecution instance = execution.getProcessInstance();
        List.copyOf(instance.getVariableNamesLocal()).forEach(instance::removeVariableLocal);
    }

    /** The case file was opened in this transaction; a second start for a case on its way is refused. */
    @ModelBean("ratingReviewDue")
    record Due(CaseFiles caseFiles) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            CaseId caseId = caseOf(execution);
            if (!RatingStage.RECEIVED.key().equals(caseFiles.get(caseId).state())) {
                throw new IllegalStateException("Rating review " + caseId + " is already being handled");
            }
            dropStrays(execution);
        }
    }

    /** The review lies in its department's list. */
    @ModelBean("ratingStageReached")
    record StageReached(CaseFiles caseFiles) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            caseFiles.moveTo(caseOf(task.getExecution()), RatingStage.IN_WORK);
        }
    }

    @ModelBean("ratingCheck")
    record Check(RecordRatings useCase, RatingRefusals refusals) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            refusals.inWords(() -> record(new RatingForm(task)));
            dropStrays(task.getExecution());
        }

        private void record(RatingForm form) {
            useCase.record(
                    caseOf(form.task().getExecution()),
                    form.number("checked"),
                    form.number("bad"),
                    form.number("foundTrue"),
                    form.text("remarks"));
        }
    }

    @ModelBean("ratingSettle")
    record Settle(RecordRatings useCase) implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            useCase.settle(caseOf(execution));
        }
    }
}
