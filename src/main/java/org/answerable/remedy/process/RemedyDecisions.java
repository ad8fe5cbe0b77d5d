package org.answerable.remedy.process;

import java.util.Map;
import org.answerable.engine.AskedTable;
import org.answerable.engine.CaseVariables;
import org.answerable.engine.FormRefusals;
import org.answerable.engine.ModelBean;
import org.answerable.remedy.BeginRemedy;
import org.answerable.remedy.PromiseVerification;
import org.answerable.remedy.QueuePenalty;
import org.answerable.remedy.QueuePenalty.Penaliser;
import org.answerable.remedy.RemedyPart;
import org.answerable.remedy.VerifyPenalty;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.variable.Variables;

/** In: starts and decision tables of {@code remedy} and {@code breach-verification}; facts before, the answer after, nothing kept that no gateway reads. */
final class RemedyDecisions {

    private RemedyDecisions() {}

    private static void show(DelegateExecution execution, Map<String, Object> facts) {
        facts.forEach((name, value) -> execution.setVariableLocal(name, Variables.untypedValue(value, true)));
    }

    @ModelBean(value = "remedyBegun", answers = RemedyAnswers.PART)
    record Begun(BeginRemedy useCase) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            RemedyAnswers.ALL.answer(
                    execution,
                    RemedyAnswers.PART,
                    useCase.begin(CaseVariables.caseOf(execution)).id());
        }
    }

    @ModelBean(value = "breachAlleged", answers = RemedyAnswers.PART)
    record Alleged(PromiseVerification useCase) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            RemedyPart part = RemedyAnswers.part(execution);
            RemedyAnswers.ALL.answer(
                    execution,
                    RemedyAnswers.PART,
                    useCase.begin(part.caseId(), part.id()).id());
        }
    }

    /** Hears every end of a verification, also when the case ended around it. */
    @ModelBean("breachEnded")
    record Ended(VerifyPenalty useCase) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            useCase.over(RemedyAnswers.part(execution));
        }
    }

    @ModelBean("remedyFacts")
    record Facts(BeginRemedy useCase) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            show(execution, useCase.facts(CaseVariables.caseOf(execution), BeginRemedy.DEADLINE));
        }
    }

    @ModelBean("remedyPromised")
    record Promised(BeginRemedy useCase, AskedTable table) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            RemedyPart part = RemedyAnswers.part(execution);
            useCase.promise(part, useCase.owner(part.caseId()), table.rows(execution), table.version(execution));
        }
    }

    @ModelBean("penaltyFacts")
    record PenaltyFacts(QueuePenalty useCase) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            show(execution, useCase.facts(RemedyAnswers.part(execution)));
        }
    }

    @ModelBean(value = "penaltyProposed", answers = RemedyAnswers.PENALISES)
    record Proposed(QueuePenalty useCase, AskedTable table) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            Penaliser penaliser =
                    useCase.propose(RemedyAnswers.part(execution), table.rows(execution), table.version(execution));
            execution.getProcessInstance().setVariable(RemedyAnswers.PENALISES, penaliser.key());
        }
    }

    @ModelBean("verificationFacts")
    record VerificationFacts(BeginRemedy facts, VerifyPenalty useCase) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            RemedyPart part = RemedyAnswers.part(execution);
            Map<String, Object> known = facts.facts(part.caseId(), "verification");
            known.put("category", useCase.writtenIn(part).orElseGet(() -> facts.owner(part.caseId())));
            show(execution, known);
        }
    }

    @ModelBean("secondOfficeAsked")
    record SecondOfficeAsked(VerifyPenalty useCase, AskedTable table, FormRefusals refusals)
            implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            String named = table.first(execution, "department").orElse(null);
            refusals.inWords("remedy", () -> useCase.askSecondOffice(RemedyAnswers.part(execution), named));
        }
    }

    @ModelBean("verificationPromised")
    record VerificationPromised(PromiseVerification useCase, AskedTable table) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            useCase.promise(RemedyAnswers.part(execution), table.rows(execution), table.version(execution));
        }
    }
}
