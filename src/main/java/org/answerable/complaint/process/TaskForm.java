package org.answerable.complaint.process;

import java.math.BigDecimal;
import java.util.Set;
import org.answerable.engine.SubmittedForm;
import org.answerable.platform.CaseId;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** The fields of a complaint's task being completed; see {@link SubmittedForm}. */
record TaskForm(DelegateTask task) {

    CaseId caseId() {
        return form().caseId();
    }

    /** The text of the field, null if empty; refused if it is anything but text. */
    String text(String field) {
        return form().text(field);
    }

    /** The digits of the amount, null if empty. */
    String digits(String field) {
        BigDecimal amount = form().amount(field);
        return amount == null ? null : amount.toPlainString();
    }

    /** True if the box is ticked. */
    boolean flag(String field) {
        return form().flag(field);
    }

    /** The chosen outcome, one of those allowed. */
    String outcome(Set<String> allowed) {
        return form().outcome(allowed);
    }

    /** Writes an answer for the gateway that follows, and throws away what nobody declared. */
    void answer(String name, Object value) {
        Answers.dropStrays(task.getExecution());
        task.getExecution().getProcessInstance().setVariable(name, value);
    }

    private SubmittedForm form() {
        return new SubmittedForm(task);
    }
}
