package org.answerable.complaint.process;

import org.answerable.engine.AskedTable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Names the version of the decision table that a business rule task has just asked, bound to the latest. */
@Component
class AnsweringTable {

    private final AskedTable asked;

    AnsweringTable(AskedTable asked) {
        this.asked = asked;
    }

    /** Such as {@code deadline-policy:3}. */
    String version(DelegateExecution execution) {
        return asked.version(execution);
    }
}
