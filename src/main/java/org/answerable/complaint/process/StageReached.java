package org.answerable.complaint.process;

import org.answerable.casefile.CaseFiles;
import org.answerable.complaint.model.ComplaintStage;
import org.answerable.engine.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;

/** In: a user task of {@code complaint-handling} puts the complaint in the stage that its extension property names. */
@ModelBean("complaintStageReached")
record StageReached(CaseFiles caseFiles) implements TaskListener {

    static final String PROPERTY = "stage";

    @Override
    public void notify(DelegateTask task) {
        caseFiles.moveTo(Answers.caseOf(task.getExecution()), ComplaintStage.of(stageOf(task)));
    }

    private static String stageOf(DelegateTask task) {
        return task
                .getBpmnModelElementInstance()
                .getExtensionElements()
                .getElementsQuery()
                .filterByType(CamundaProperties.class)
                .singleResult()
                .getCamundaProperties()
                .stream()
                .filter(property -> PROPERTY.equals(property.getCamundaName()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        task.getTaskDefinitionKey() + " names no stage in its extension properties"))
                .getCamundaValue();
    }
}
