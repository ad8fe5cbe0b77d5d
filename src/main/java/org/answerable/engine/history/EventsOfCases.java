package org.answerable.engine.history;

import java.util.List;
import java.util.Map;
import org.answerable.engine.EngineEvent;
import org.answerable.engine.EngineListener;
import org.answerable.engine.port.Cases;
import org.answerable.platform.CaseId;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Tells every listener what happened to a case. What happens in an instance before its business key is set (a clerk's start
 * form) is held back and told first, as soon as the instance has its case.
 */
@Component
class EventsOfCases {

    /** Asked for once, when all of them are there: events are many. */
    private final SingletonSupplier<List<EngineListener>> listeners;

    EventsOfCases(ObjectProvider<EngineListener> listeners) {
        this.listeners = SingletonSupplier.of(() -> listeners.orderedStream().toList());
    }

    /** Tells an event of a model version. */
    void tell(
            CommandContext context,
            String rootProcessInstanceId,
            String type,
            String processDefinitionId,
            Map<String, Object> values) {
        if (rootProcessInstanceId == null || processDefinitionId == null) {
            return;
        }
        ResourceDefinition model = context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(processDefinitionId);
        tell(context, rootProcessInstanceId, type, model, values);
    }

    /** Tells an event of a model or a decision table. */
    void tell(
            CommandContext context,
            String rootProcessInstanceId,
            String type,
            ResourceDefinition model,
            Map<String, Object> values) {
        String version = model.getKey() + ":" + model.getVersion() + " " + model.getId();
        HeldEvents held = HeldEvents.ofThisTransaction();
        Cases.ofRoot(context, rootProcessInstanceId)
                .ifPresentOrElse(
                        caseId -> {
                            held.release(rootProcessInstanceId).forEach(event -> tell(caseId, event));
                            tell(caseId, new HeldEvents.Event(type, version, values));
                        },
                        () -> held.hold(rootProcessInstanceId, new HeldEvents.Event(type, version, values)));
    }

    private void tell(CaseId caseId, HeldEvents.Event event) {
        EngineEvent told = new EngineEvent(caseId, event.type(), event.model(), event.values());
        listeners.obtain().forEach(listener -> listener.heard(told));
    }
}
