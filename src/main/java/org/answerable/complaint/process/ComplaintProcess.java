package org.answerable.complaint.process;

import java.util.Map;
import org.answerable.complaint.ComplaintFlow;
import org.answerable.engine.CaseMessages;
import org.answerable.engine.SystemCalls;
import org.answerable.platform.CaseId;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Out: what the complaint tells its model, {@code complaint-handling}. */
@Component
class ComplaintProcess implements ComplaintFlow {

    static final String RECEIVED = "complaint.received";
    static final String MESSAGE_RECEIVED = "complaint.messageReceived";
    static final String WITHDRAWN = "complaint.withdrawn";
    static final String CONFIRMED = "complaint.confirmed";
    static final String DISPUTED = "complaint.disputed";
    static final String INVESTIGATION_FOUND = "complaint.investigationFound";

    private final RuntimeService runtime;
    private final SystemCalls system;
    private final CaseMessages messages;

    ComplaintProcess(RuntimeService runtime, SystemCalls system, CaseMessages messages) {
        this.runtime = runtime;
        this.system = system;
        this.messages = messages;
    }

    @Override
    public void start(CaseId caseId) {
        system.run(() -> runtime.createMessageCorrelation(RECEIVED)
                .processInstanceBusinessKey(caseId.value())
                .correlateStartMessage());
    }

    @Override
    public void messageReceived(CaseId caseId) {
        messages.send(caseId, MESSAGE_RECEIVED, Map.of());
    }

    @Override
    public boolean withdrawn(CaseId caseId) {
        return messages.send(caseId, WITHDRAWN, Map.of()) > 0;
    }

    @Override
    public boolean confirmed(CaseId caseId) {
        return messages.send(caseId, CONFIRMED, Map.of()) > 0;
    }

    @Override
    public boolean disputed(CaseId caseId) {
        return messages.send(caseId, DISPUTED, Map.of()) > 0;
    }

    @Override
    public void investigationFound(CaseId caseId) {
        messages.send(caseId, INVESTIGATION_FOUND, Map.of());
    }
}
