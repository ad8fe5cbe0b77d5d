package org.answerable.signal.process;

import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.engine.TaskContributor;
import org.answerable.signal.Signals;
import org.springframework.stereotype.Component;

/** Shows on the task of a sample who drove which order, and what the sample shows. */
@Component
class SignalTaskFacts implements TaskContributor {

    private final CaseFiles caseFiles;
    private final Signals signals;

    SignalTaskFacts(CaseFiles caseFiles, Signals signals) {
        this.caseFiles = caseFiles;
        this.signals = signals;
    }

    @Override
    public void contribute(NewTask task) {
        if ("UserTask_JudgeConduct".equals(task.elementId())) {
            CaseFile file = caseFiles.get(task.caseId());
            task.show("description", file.description());
            task.show("orderReference", file.reference());
            task.show("driver", signals.of(task.caseId()).driver());
        }
    }
}
