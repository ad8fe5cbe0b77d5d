package org.answerable.complaint.process;

import org.answerable.casefile.CaseFiles;
import org.answerable.complaint.model.ComplaintStage;
import org.answerable.engine.ElementProperties;
import org.answerable.engine.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;

/** In: a step of {@code complaint-handling} puts the complaint in the stage that its extension property names. */
@ModelBean("complaintStageReached")
record StageReached(CaseFiles caseFiles) implements TaskListener, ExecutionListener {

    static final String PROPERTY = "stage";

    /** A user task was created. */
    @Override
    public void notify(DelegateTask task) {
        reached(task.getExecution());
    }

    /** A call activity begins. */
    @Override
    public void notify(DelegateExecution execution) {
        reached(execution);
    }

    private void reached(DelegateExecution execution) {
        String stage = ElementProperties.of(execution, PROPERTY)
                .orElseThrow(() -> new IllegalStateException(
                        execution.getCurrentActivityId() + " names no stage in its extension properties"));
        caseFiles.moveTo(Answers.caseOf(execution), ComplaintStage.of(stage));
    }
}
