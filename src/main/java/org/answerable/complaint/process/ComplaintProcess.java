package org.answerable.complaint.process;

import java.util.HashMap;
import java.util.Map;
import org.answerable.complaint.ComplaintFlow;
import org.answerable.complaint.Proposal;
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
    static final String DISPUTE_OVER = "complaint.disputeOver";
    static final String INVESTIGATION_FOUND = "complaint.investigationFound";

    static final String RECLASSIFICATION_WANTED = "complaint.reclassificationWanted";
    static final String REASSIGNMENT_WANTED = "complaint.reassignmentWanted";

    private static final Map<Proposal.Subject, String> PROPOSED = Map.of(
            Proposal.Subject.HAND_OVER, "complaint.handOverOffered",
            Proposal.Subject.EXTENSION, "complaint.extensionWanted");

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
    public boolean awaits(CaseId caseId, Proposal.Subject subject) {
        return messages.awaited(caseId, PROPOSED.get(subject));
    }

    @Override
    public boolean proposed(CaseId caseId, Proposal.Subject subject) {
        return messages.send(caseId, PROPOSED.get(subject), Map.of()) > 0;
    }

    @Override
    public boolean reclassificationWanted(CaseId caseId, String category, String severity) {
        Map<String, Object> wanted = new HashMap<>();
        wanted.put(AnyTimeTasks.CATEGORY, category);
        wanted.put(AnyTimeTasks.SEVERITY, severity);
        return messages.send(caseId, RECLASSIFICATION_WANTED, Map.of(), wanted) > 0;
    }

    @Override
    public boolean reassignmentWanted(CaseId caseId, String personId) {
        return messages.send(caseId, REASSIGNMENT_WANTED, Map.of(), Map.of(AnyTimeTasks.PERSON, personId)) > 0;
    }

    @Override
    public void disputeOver(CaseId caseId) {
        messages.send(caseId, DISPUTE_OVER, Map.of());
    }

    @Override
    public void investigationFound(CaseId caseId) {
        messages.send(caseId, INVESTIGATION_FOUND, Map.of());
    }
}
