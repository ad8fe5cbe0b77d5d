package org.answerable.rating.process;

import java.util.Set;
import org.answerable.casefile.CaseFiles;
import org.answerable.engine.CaseVariables;
import org.answerable.engine.FormRefusals;
import org.answerable.engine.ModelBean;
import org.answerable.engine.SubmittedForm;
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

    /** The model declares no variables: what anybody puts into the instance is thrown away. */
    private static final CaseVariables VARIABLES = new CaseVariables(Set.of());

    private RatingReviewTasks() {}

    private static CaseId caseOf(DelegateExecution execution) {
        return CaseVariables.caseOf(execution);
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
            VARIABLES.dropStrays(execution);
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
    record Check(RecordRatings useCase, FormRefusals refusals) implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            refusals.inWords("rating", () -> record(new SubmittedForm(task)));
            VARIABLES.dropStrays(task.getExecution());
        }

        private void record(SubmittedForm form) {
            useCase.record(
                    form.caseId(),
                    form.whole("checked"),
                    form.whole("bad"),
                    form.whole("foundTrue"),
                    form.text("trueRatings"),
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
