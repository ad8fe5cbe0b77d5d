package org.answerable.letter.process;

import java.util.Map;
import org.answerable.engine.DeadlineKey;
import org.answerable.engine.SystemCalls;
import org.answerable.letter.LetterFlow;
import org.answerable.platform.CaseId;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Out: what a letter tells its model, {@code party-letter}. */
@Component
class LetterProcess implements LetterFlow {

    static final String WRITTEN = "letter.written";

    private final RuntimeService runtime;
    private final SystemCalls system;

    LetterProcess(RuntimeService runtime, SystemCalls system) {
        this.runtime = runtime;
        this.system = system;
    }

    @Override
    public void start(CaseId caseId, String letterId) {
        system.run(() -> runtime.createMessageCorrelation(WRITTEN)
                .processInstanceBusinessKey(caseId.value())
                .setVariables(Map.of(DeadlineKey.PART_VARIABLE, letterId))
                .correlateStartMessage());
    }
}
