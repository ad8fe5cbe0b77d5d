package org.answerable.signal.process;

import org.answerable.engine.SystemCalls;
import org.answerable.platform.CaseId;
import org.answerable.signal.SignalFlow;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Out: what a signal tells its model, {@code breach-signal}. */
@Component
class SignalProcess implements SignalFlow {

    static final String DETECTED = "signal.detected";

    private final RuntimeService runtime;
    private final SystemCalls system;

    SignalProcess(RuntimeService runtime, SystemCalls system) {
        this.runtime = runtime;
        this.system = system;
    }

    @Override
    public void start(CaseId caseId) {
        system.run(() -> runtime.createMessageCorrelation(DETECTED)
                .processInstanceBusinessKey(caseId.value())
                .correlateStartMessage());
    }
}
