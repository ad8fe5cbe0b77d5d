package org.answerable.change.process;

import java.util.Map;
import org.answerable.change.ChangeFlow;
import org.answerable.engine.CaseMessages;
import org.answerable.engine.SystemCalls;
import org.answerable.platform.CaseId;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Out: what a change tells its model, {@code change-request}. */
@Component
class ChangeProcess implements ChangeFlow {

    static final String REQUESTED = "change.requested";
    static final String CANCELLED = "change.cancelled";
    static final String REPLANNED = "change.replanned";
    static final String FREEZE_LIFTED = "change.freezeLifted";
    static final String TAKEN = "change.taken";
    static final String LEFT = "change.releaseLeft";
    static final String DEPLOYS = "change.releaseDeploys";
    static final String RELEASED = "change.releaseEnded";

    private final RuntimeService runtime;
    private final SystemCalls system;
    private final CaseMessages messages;

    ChangeProcess(RuntimeService runtime, SystemCalls system, CaseMessages messages) {
        this.runtime = runtime;
        this.system = system;
        this.messages = messages;
    }

    @Override
    public void start(CaseId caseId) {
        system.run(() -> runtime.createMessageCorrelation(REQUESTED)
                .processInstanceBusinessKey(caseId.value())
                .correlateStartMessage());
    }

    @Override
    public boolean cancelled(CaseId caseId) {
        return messages.send(caseId, CANCELLED, Map.of()) > 0;
    }

    @Override
    public boolean replanned(CaseId caseId) {
        return messages.send(caseId, REPLANNED, Map.of()) > 0;
    }

    @Override
    public boolean freezeLifted(CaseId caseId) {
        return messages.send(caseId, FREEZE_LIFTED, Map.of()) > 0;
    }

    @Override
    public boolean taken(CaseId caseId) {
        return messages.send(caseId, TAKEN, Map.of()) > 0;
    }

    @Override
    public boolean left(CaseId caseId) {
        return messages.send(caseId, LEFT, Map.of()) > 0;
    }

    @Override
    public boolean deploys(CaseId caseId) {
        return messages.send(caseId, DEPLOYS, Map.of()) > 0;
    }

    @Override
    public boolean released(CaseId caseId) {
        return messages.send(caseId, RELEASED, Map.of()) > 0;
    }
}
