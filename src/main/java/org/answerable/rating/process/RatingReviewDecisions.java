package org.answerable.rating.process;

import java.util.List;
import java.util.Map;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.deadline.Deadlines;
import org.answerable.engine.ModelBean;
import org.answerable.platform.CaseId;
import org.answerable.rating.RouteRatingReview;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.Variables;

/** In: the decision tables of {@code rating-review}; facts before, the answer after, nothing kept as a variable. */
final class RatingReviewDecisions {

    private RatingReviewDecisions() {}

    private static CaseId caseOf(DelegateExecution execution) {
        return new CaseId(execution.getProcessBusinessKey());
    }

    private static List<Map<String, Object>> rows(DelegateExecution execution) {
        DmnDecisionResult result = (DmnDecisionResult) execution.getVariable("decisionResult");
        return result.stream().map(DmnDecisionResultEntries::getEntryMap).toList();
    }

    @ModelBean("ratingFacts")
    record Facts(CaseFiles caseFiles) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            CaseFile review = caseFiles.get(caseOf(execution));
            show(execution, "profile", review.profile());
            show(execution, "kind", review.kind().key());
            show(execution, "category", review.category());
            show(execution, "severity", review.severity());
            show(execution, "channel", review.channel());
        }

        private static void show(DelegateExecution execution, String name, String value) {
            execution.setVariableLocal(name, Variables.untypedValue(value, true));
        }
    }

    @ModelBean("ratingDeadlinesSet")
    record DeadlinesSet(CaseFiles caseFiles, Deadlines useCase, RepositoryService repository)
            implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            CaseId caseId = caseOf(execution);
            useCase.set(caseId, caseFiles.get(caseId).receivedAt(), rows(execution), version());
        }

        private String version() {
            DecisionDefinition latest = repository
                    .createDecisionDefinitionQuery()
                    .decisionDefinitionKey("deadline-policy")
                    .latestVersion()
                    .singleResult();
            return latest.getKey() + ":" + latest.getVersion();
        }
    }

    @ModelBean("ratingRouted")
    record Routed(RouteRatingReview useCase) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            List<Map<String, Object>> rows = rows(execution);
            useCase.route(
                    caseOf(execution),
                    rows.isEmpty() ? null : (String) rows.get(0).get("department"));
        }
    }
}
