package org.answerable.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.answerable.platform.CaseId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;

/**
 * The few typed answers that the gateways of one model read. Each is written by the listener or delegate just before its gateway,
 * so what somebody else put there never counts; anything else in the instance's variables is thrown away.
 *
 * @param answers the names of the variables that the model declares
 */
public record CaseVariables(Set<String> answers) {

    public CaseVariables {
        answers = Set.copyOf(answers);
    }

    /** The case of the instance: its business key, never a variable. */
    public static CaseId caseOf(DelegateExecution execution) {
        return new CaseId(execution.getProcessBusinessKey());
    }

    /** The part of the case that the instance works on, null for the whole: in its own scope, which a completer of a task cannot reach. */
    public static String partOf(DelegateExecution execution) {
        return (String) execution.getProcessInstance().getVariableLocal(DeadlineKey.PART_VARIABLE);
    }

    /** Writes an answer for the gateway that follows, and throws away what nobody declared. */
    public void answer(DelegateExecution execution, String name, Object value) {
        if (!answers.contains(name)) {
            throw new IllegalArgumentException(name + " is no answer of this model");
        }
        dropStrays(execution);
        execution.getProcessInstance().setVariable(name, value);
    }

    /** Shows the facts to the decision table that is asked next; local to it, and never kept. */
    public static void show(DelegateExecution execution, Map<String, ?> facts) {
        facts.forEach((name, value) -> execution.setVariableLocal(name, Variables.untypedValue(value, true)));
    }

    /** Removes what nobody declared. */
    public void dropStrays(DelegateExecution execution) {
        DelegateExecution instance = execution.getProcessInstance();
        List.copyOf(instance.getVariableNamesLocal()).stream()
                .filter(name -> !answers.contains(name))
                .forEach(instance::removeVariableLocal);
    }
}
