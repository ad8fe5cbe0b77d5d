package org.answerable.complaint.process;

import java.util.List;
import java.util.Set;
import org.answerable.platform.CaseId;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * The fields of a task being completed. They are local to the task's activity (its input parameters declare them), so a completer
 * cannot reach anything else with them.
 */
record TaskForm(DelegateTask task) {

    CaseId caseId() {
        return Answers.caseOf(task.getExecution());
    }

    /**
     * The text of the field, null if empty; refused if it is anything but text. Where a shown value has the field's name, Tasklist
     * writes back to that one.
     */
    String text(String field) {
        String typed = FormValues.text(field, task.getExecution().getVariableLocalTyped(field, false));
        return typed != null ? typed : FormValues.text(field, task.getVariableLocalTyped(field, false));
    }

    /** The chosen outcome, one of those allowed. */
    String outcome(Set<String> allowed) {
        String chosen = text("outcome");
        if (chosen == null || !allowed.contains(chosen)) {
            throw new InvalidInputException(List.of(new FieldError(
                    "outcome",
                    "not-allowed",
                    String.join(", ", allowed.stream().sorted().toList()))));
        }
        return chosen;
    }

    /** Writes an answer for the gateway that follows, and throws away what nobody declared. */
    void answer(String name, Object value) {
        Answers.dropStrays(task.getExecution());
        task.getExecution().getProcessInstance().setVariable(name, value);
    }
}
