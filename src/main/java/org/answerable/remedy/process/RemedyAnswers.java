package org.answerable.remedy.process;

import java.util.Set;
import org.answerable.engine.CaseVariables;
import org.answerable.engine.DeadlineKey;
import org.answerable.remedy.RemedyPart;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The variables of {@code remedy} and {@code breach-verification}: which part of the case it carries out, and what its gateways read. */
final class RemedyAnswers {

    static final String PART = DeadlineKey.PART_VARIABLE;
    static final String PENALISES = "penalises";
    static final String BREACH = "breach";

    static final CaseVariables ALL = new CaseVariables(Set.of(PART, PENALISES, BREACH));

    private RemedyAnswers() {}

    static RemedyPart part(DelegateExecution execution) {
        return new RemedyPart(CaseVariables.caseOf(execution), (String)
                execution.getProcessInstance().getVariable(PART));
    }
}
