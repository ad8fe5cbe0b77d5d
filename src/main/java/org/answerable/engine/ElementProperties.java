package org.answerable.engine;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** The extension properties that a model's elements carry. */
public final class ElementProperties {

    private ElementProperties() {}

    /** The value of the property of the task's element, empty if it carries none. */
    public static Optional<String> of(DelegateTask task, String property) {
        ExtensionElements extensions = task.getBpmnModelElementInstance().getExtensionElements();
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
