package org.answerable.unapproved.process;

import org.answerable.engine.SystemCalls;
import org.answerable.platform.CaseId;
import org.answerable.unapproved.UnapprovedFlow;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Out: what an unapproved change tells its model, {@code unapproved-change}. */
@Component
class UnapprovedProcess implements UnapprovedFlow {

    static final String FOUND = "unapproved.found";

    private final RuntimeService runtime;
    private final SystemCalls system;

    UnapprovedProcess(RuntimeService runtime, SystemCalls system) {
        this.runtime = runtime;
        this.system = system;
    }

    @Override
    public void start(CaseId caseId) {
        system.run(() -> runtime.createMessageCorrelation(FOUND)
                .processInstanceBusinessKey(caseId.value())
                .correlateStartMessage());
    }
}
