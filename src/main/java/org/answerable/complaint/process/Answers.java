package org.answerable.complaint.process;

import java.util.List;
import java.util.Set;
import org.answerable.platform.CaseId;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * The few typed answers that the gateways of {@code complaint-handling} read. Each is written by the listener or delegate just before
 * its gateway, so what somebody else put there never counts; anything else in the instance's variables is thrown away.
 */
final class Answers {

    static final String ROUTED = "routed";
    static final String ACCEPTED = "accepted";
    static final String REPLIED = "replied";
    static final String RESOLVE_OUTCOME = "resolveOutcome";
    static final String ENDING = "ending";

    private static final Set<String> ALL = Set.of(ROUTED, ACCEPTED, REPLIED, RESOLVE_OUTCOME, ENDING);

    private Answers() {}

    /** The case of the instance: its business key, never a variable. */
    static CaseId caseOf(DelegateExecution execution) {
        return new CaseId(execution.getProcessBusinessKey());
    }

    /** Removes what nobody declared. */
    static void dropStrays(DelegateExecution execution) {
        DelegateExecution instance = execution.getProcessInstance();
        List.copyOf(instance.getVariableNamesLocal()).stream()
                .filter(name -> !ALL.contains(name))
                .forEach(instance::removeVariableLocal);
    }
}
