package org.answerable.engine;

import org.answerable.platform.BeforeCommit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Removes what a start form has left in the engine's history: who reads instances in Cockpit must not read there who complained. The
 * case file and its ledger have it, under their own rules.
 */
@Component
public class FormTraces {

    private static final String[] STATEMENTS = {
        "delete from ACT_HI_DETAIL where PROC_INST_ID_ = ? and TYPE_ = 'FormProperty'",
        "delete from ACT_HI_DETAIL where PROC_INST_ID_ = ? and VAR_INST_ID_ in"
                + " (select ID_ from ACT_HI_VARINST where PROC_INST_ID_ = ? and STATE_ = 'DELETED')",
        "delete from ACT_HI_VARINST where PROC_INST_ID_ = ? and STATE_ = 'DELETED'"
    };

    private final JdbcTemplate database;

    FormTraces(JdbcTemplate database) {
        this.database = database;
    }

    /** Forgets, at the end of this transaction, every field of the form that is no variable of the instance any more. */
    public void forget(DelegateExecution started) {
        String instance = started.getProcessInstanceId();
        BeforeCommit.run(BeforeCommit.TIMERS, () -> {
            database.update(STATEMENTS[0], instance);
            database.update(STATEMENTS[1], instance, instance);
            database.update(STATEMENTS[2], instance);
        });
    }
}
