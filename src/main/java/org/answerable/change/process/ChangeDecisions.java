package org.answerable.change.process;

import static org.answerable.change.process.ChangeAnswers.VARIABLES;

import java.util.Map;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.RouteCase;
import org.answerable.change.Changes;
import org.answerable.change.ConfirmChange;
import org.answerable.change.DecideChange;
import org.answerable.change.EvaluateChange;
import org.answerable.change.model.ChangeStage;
import org.answerable.deadline.Deadlines;
import org.answerable.engine.AskedTable;
import org.answerable.engine.CaseVariables;
import org.answerable.engine.ModelBean;
import org.answerable.platform.CaseId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** In: start and decision tables of {@code change-request}; facts before, the answer after. */
final class ChangeDecisions {

    private ChangeDecisions() {}

    /** The case file was opened in this transaction; a second start for a case on its way is refused. */
    @ModelBean(
            value = "changeRequested",
            answers = {ChangeAnswers.EVALUATE_FIRST, ChangeAnswers.APPROVED})
    record Requested(CaseFiles caseFiles, Changes changes) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            CaseId caseId = CaseVariables.caseOf(execution);
            if (!ChangeStage.RECEIVED.key().equals(caseFiles.get(caseId).state())) {
                throw new IllegalStateException("Change " + caseId + " is already on its way");
            }
            boolean first = org.answerable.change.Change.NORMAL.equals(
                    changes.of(caseId).model());
            VARIABLES.answer(execution, ChangeAnswers.EVALUATE_FIRST, first);
            VARIABLES.answer(execution, ChangeAnswers.APPROVED, false);
        }
    }

    @ModelBean("changeFacts")
    record Facts(CaseFiles caseFiles) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            CaseVariables.show(
                    execution, caseFiles.get(CaseVariables.caseOf(execution)).facts());
        }
    }

    @ModelBean("changeDeadlinesSet")
    record DeadlinesSet(CaseFiles caseFiles, Deadlines useCase, AskedTable table) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            CaseId caseId = CaseVariables.caseOf(execution);
            useCase.set(caseId, caseFiles.get(caseId).receivedAt(), table.rows(execution), table.version(execution));
        }
    }

    @ModelBean("changeRouted")
    record Routed(RouteCase useCase, AskedTable table) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            useCase.route(
                    CaseVariables.caseOf(execution),
                    table.first(execution, "department").orElse(null));
        }
    }

    @ModelBean("changeRiskFacts")
    record RiskFacts(DecideChange useCase) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            CaseVariables.show(execution, useCase.facts(CaseVariables.caseOf(execution)));
        }
    }

    @ModelBean("changeRiskRated")
    record RiskRated(EvaluateChange useCase, AskedTable table) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            useCase.rate(
                    CaseVariables.caseOf(execution),
                    table.first(execution, "risk").orElse("high"),
                    table.version(execution));
        }
    }

    @ModelBean(value = "changeApproverFound", answers = ChangeAnswers.APPROVAL)
    record ApproverFound(EvaluateChange useCase, AskedTable table) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            String who =
                    useCase.approver(CaseVariables.caseOf(execution), table.rows(execution), table.version(execution));
            VARIABLES.answer(execution, ChangeAnswers.APPROVAL, who);
        }
    }

    @ModelBean("changeReviewFacts")
    record ReviewFacts(Changes changes, ConfirmChange useCase) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            CaseId caseId = CaseVariables.caseOf(execution);
            CaseVariables.show(
                    execution,
                    Map.of(
                            "model",
                            changes.of(caseId).model(),
                            "outcome",
                            useCase.outcome(caseId).key()));
        }
    }

    @ModelBean(value = "changeReviewFound", answers = ChangeAnswers.REVIEW_OWED)
    record ReviewFound(ConfirmChange useCase, AskedTable table) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            Map<String, Object> row = table.rows(execution).stream().findFirst().orElse(Map.of());
            int share = row.get("share") instanceof Number number ? number.intValue() : 0;
            boolean owed = useCase.reviewed(CaseVariables.caseOf(execution), share, table.version(execution));
            VARIABLES.answer(execution, ChangeAnswers.REVIEW_OWED, owed);
        }
    }
}
