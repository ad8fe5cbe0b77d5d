package org.answerable.release.process;

import java.util.Map;
import org.answerable.engine.CaseMessages;
import org.answerable.engine.SystemCalls;
import org.answerable.platform.CaseId;
import org.answerable.release.ReleaseFlow;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Out: what a release tells its model, {@code release}. */
@Component
class ReleaseProcess implements ReleaseFlow {

    static final String OPENED = "release.opened";
    static final String CANCELLED = "release.cancelled";
    static final String EMPTIED = "release.emptied";
    static final String REPLANNED = "release.replanned";

    private final RuntimeService runtime;
    private final SystemCalls system;
    private final CaseMessages messages;

    ReleaseProcess(RuntimeService runtime, SystemCalls system, CaseMessages messages) {
        this.runtime = runtime;
        this.system = system;
        this.messages = messages;
    }

    @Override
    public void start(CaseId caseId) {
        system.run(() -> runtime.createMessageCorrelation(OPENED)
                .processInstanceBusinessKey(caseId.value())
                .correlateStartMessage());
    }

    @Override
    public boolean cancelled(CaseId caseId) {
        return messages.send(caseId, CANCELLED, Map.of()) > 0;
    }

    @Override
    public boolean emptied(CaseId caseId) {
        return messages.send(caseId, EMPTIED, Map.of()) > 0;
    }

    @Override
    public boolean replanned(CaseId caseId) {
        return messages.send(caseId, REPLANNED, Map.of()) > 0;
    }
}
