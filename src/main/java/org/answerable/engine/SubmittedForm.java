package org.answerable.engine;

import java.math.BigDecimal;
import java.util.Set;
import java.util.function.BiFunction;
import org.answerable.platform.CaseId;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * The fields of a task being completed. They are local to the task's activity (its input parameters declare them), so a completer
 * cannot reach anything else with them.
 */
public record SubmittedForm(DelegateTask task) {

    /** The case of the task: the business key, never a variable. */
    public CaseId caseId() {
        return CaseVariables.caseOf(task.getExecution());
    }

    /**
     * The text of the field, null if empty; refused if it is anything but text. Where a shown value has the field's name, Tasklist
     * writes back to that one.
     */
    public String text(String field) {
        return read(field, FormValues::text);
    }

    /** True if the box is ticked; refused if it is anything but yes or no. */
    public boolean flag(String field) {
        return FormValues.flag(field, task.getExecution().getVariableLocalTyped(field, false));
    }

    /** The whole number of at most nine digits, null if empty; refused if it is anything else. */
    public Integer whole(String field) {
        return read(field, FormValues::whole);
    }

    /** The amount with at most two digits behind the point, null if empty; refused if it is anything else. */
    public BigDecimal amount(String field) {
        return read(field, FormValues::amount);
    }

    /** What was chosen in the field {@code outcome}, one of those allowed. */
    public String outcome(Set<String> allowed) {
        return choice("outcome", allowed);
    }

    /** What was chosen in the field, one of those allowed. */
    public String choice(String field, Set<String> allowed) {
        String chosen = text(field);
        if (chosen == null || !allowed.contains(chosen)) {
            throw FormValues.refused(
                    field,
                    "not-allowed",
                    String.join(", ", allowed.stream().sorted().toList()));
        }
        return chosen;
    }

    private <T> T read(String field, BiFunction<String, TypedValue, T> reader) {
        T typed = reader.apply(field, task.getExecution().getVariableLocalTyped(field, false));
        return typed != null ? typed : reader.apply(field, task.getVariableLocalTyped(field, false));
    }
}
