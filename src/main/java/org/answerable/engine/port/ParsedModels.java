package org.answerable.engine.port;

import org.answerable.engine.task.DeadlineMarks;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/** Looks things up in the models that the engine keeps parsed. */
final class ParsedModels {

    private ParsedModels() {}

    /** The element of the model version, null if the version has none of this id (a multi-instance body has). */
    static ActivityImpl element(CommandContext context, String processDefinitionId, String elementId) {
        return context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(processDefinitionId)
                .findActivity(elementId);
    }

    /** The kind of deadline that the element declares, null if it declares none. */
    static String deadlineKind(CommandContext context, String processDefinitionId, String elementId) {
        ActivityImpl element = element(context, processDefinitionId, elementId);
        return element == null ? null : DeadlineMarks.kindOf(element);
    }

    /** The kind of deadline whose end the timer waits for, null if it waits for none. */
    static String deadlineEnded(CommandContext context, String processDefinitionId, String elementId) {
        ActivityImpl element = element(context, processDefinitionId, elementId);
        return element == null ? null : DeadlineMarks.endOf(element);
    }
}
