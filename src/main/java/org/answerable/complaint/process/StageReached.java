package org.answerable.complaint.process;

import org.answerable.casefile.CaseFiles;
import org.answerable.complaint.model.ComplaintStage;
import org.answerable.engine.ElementProperties;
import org.answerable.engine.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** In: a user task of {@code complaint-handling} puts the complaint in the stage that its extension property names. */
@ModelBean("complaintStageReached")
record StageReached(CaseFiles caseFiles) implements TaskListener {

    static final String PROPERTY = "stage";

    @Override
    public void notify(DelegateTask task) {
        caseFiles.moveTo(Answers.caseOf(task.getExecution()), ComplaintStage.of(stageOf(task)));
    }

    private static String stageOf(DelegateTask task) {
        return ElementProperties.of(task, PROPERTY)
                .orElseThrow(() -> new IllegalStateException(
                        task.getTaskDefinitionKey() + " names no stage in its extension properties"));
    }
}
