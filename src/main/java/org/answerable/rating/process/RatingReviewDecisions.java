package org.answerable.rating.process;

import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.RouteCase;
import org.answerable.deadline.Deadlines;
import org.answerable.engine.AskedTable;
import org.answerable.engine.CaseVariables;
import org.answerable.engine.ModelBean;
import org.answerable.platform.CaseId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** In: the decision tables of {@code rating-review}; facts before, the answer after, nothing kept as a variable. */
final class RatingReviewDecisions {

    private RatingReviewDecisions() {}

    private static CaseId caseOf(DelegateExecution execution) {
        return CaseVariables.caseOf(execution);
    }

    @ModelBean("ratingFacts")
    record Facts(CaseFiles caseFiles) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            CaseVariables.show(
                    execution, caseFiles.get(CaseVariables.caseOf(execution)).facts());
        }
    }

    @ModelBean("ratingDeadlinesSet")
    record DeadlinesSet(CaseFiles caseFiles, Deadlines useCase, AskedTable table) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            CaseId caseId = caseOf(execution);
            useCase.set(caseId, caseFiles.get(caseId).receivedAt(), table.rows(execution), table.version(execution));
        }
    }

    @ModelBean("ratingRouted")
    record Routed(RouteCase useCase, AskedTable table) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            useCase.route(
                    caseOf(execution), table.first(execution, "department").orElse(null));
        }
    }
}
