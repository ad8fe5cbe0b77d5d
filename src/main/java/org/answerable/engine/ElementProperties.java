package org.answerable.engine;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** The extension properties that a model's elements carry. */
public final class ElementProperties {

    private ElementProperties() {}

    /** The value of the property of the task's element, empty if it carries none. */
    public static Optional<String> of(DelegateTask task, String property) {
        return of(task.getBpmnModelElementInstance(), property);
    }

    /** The value of the property of the element at which the execution stands, empty if it carries none. */
    public static Optional<String> of(DelegateExecution execution, String property) {
        return of((FlowElement) execution.getBpmnModelElementInstance(), property);
    }

    private static Optional<String> of(FlowElement element, String property) {
        ExtensionElements extensions = element.getExtensionElements();
        if (extensions == null) {
            return Optional.empty();
        }
        return extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(entry -> property.equals(entry.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst();
    }
}
