package org.answerable.deadline.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The variables of {@code escalation}. */
final class LadderVariables {

    static final String KIND = "deadlineKind";
    static final String FINISHED = "ladderFinished";

    private LadderVariables() {}

    static String kind(DelegateExecution execution) {
        return (String) execution.getVariable(KIND);
    }
}
