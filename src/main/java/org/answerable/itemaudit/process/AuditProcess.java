package org.answerable.itemaudit.process;

import org.answerable.engine.SystemCalls;
import org.answerable.itemaudit.AuditFlow;
import org.answerable.platform.CaseId;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Out: what an audit tells its model, {@code configuration-audit}. */
@Component
class AuditProcess implements AuditFlow {

    static final String AUDIT_DUE = "audit.due";

    private final RuntimeService runtime;
    private final SystemCalls system;

    AuditProcess(RuntimeService runtime, SystemCalls system) {
        this.runtime = runtime;
        this.system = system;
    }

    @Override
    public void start(CaseId caseId) {
        system.run(() -> runtime.createMessageCorrelation(AUDIT_DUE)
                .processInstanceBusinessKey(caseId.value())
                .correlateStartMessage());
    }
}
