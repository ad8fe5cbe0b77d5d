package org.answerable.lostproperty.process;

import java.util.Map;
import org.answerable.engine.CaseMessages;
import org.answerable.engine.SystemCalls;
import org.answerable.lostproperty.LostItemFlow;
import org.answerable.platform.CaseId;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Out: what a lost item tells its model, {@code lost-property}. */
@Component
class LostItemProcess implements LostItemFlow {

    static final String REPORTED = "lostproperty.reported";
    static final String WITHDRAWN = "lostproperty.withdrawn";

    private final RuntimeService runtime;
    private final SystemCalls system;
    private final CaseMessages messages;

    LostItemProcess(RuntimeService runtime, SystemCalls system, CaseMessages messages) {
        this.runtime = runtime;
        this.system = system;
        this.messages = messages;
    }

    @Override
    public void start(CaseId caseId) {
        system.run(() -> runtime.createMessageCorrelation(REPORTED)
                .processInstanceBusinessKey(caseId.value())
                .correlateStartMessage());
    }

    @Override
    public boolean withdrawn(CaseId caseId) {
        return messages.send(caseId, WITHDRAWN, Map.of()) > 0;
    }
}
