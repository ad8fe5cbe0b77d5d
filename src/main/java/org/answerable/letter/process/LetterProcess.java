package org.answerable.letter.process;

import java.util.Map;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.engine.CaseProcesses;
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
    static final String LINK = "letterLink";
    static final String PRINTED = "letterPrinted";

    private final RuntimeService runtime;
    private final CaseProcesses processes;
    private final CaseFiles caseFiles;
    private final SystemCalls system;

    LetterProcess(RuntimeService runtime, CaseProcesses processes, CaseFiles caseFiles, SystemCalls system) {
        this.runtime = runtime;
        this.processes = processes;
        this.caseFiles = caseFiles;
        this.system = system;
    }

    @Override
    public void start(CaseId caseId, String letterId) {
        system.run(() -> runtime.createMessageCorrelation(WRITTEN)
                .processInstanceBusinessKey(caseId.value())
                .setVariables(Map.of(DeadlineKey.PART_VARIABLE, letterId))
                .correlateStartMessage());
    }

    @Override
    public void printed(CaseId caseId, String letterId, String attachmentId) {
        String link = link(caseFiles.get(caseId), attachmentId);
        processes.showInstead(caseId, letterId, Map.of(LINK, link, PRINTED, true));
    }

    static String link(CaseFile file, String attachmentId) {
        return "/staff/cases/" + file.number() + "/attachments/" + attachmentId;
    }
}
