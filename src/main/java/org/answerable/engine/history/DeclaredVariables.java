package org.answerable.engine.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.answerable.engine.expression.PublishedBeans;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.springframework.stereotype.Component;

/**
 * Which variables of a model version are choices: fields of its forms where one picks or switches rather than writes, and the
 * answers that published beans declare.
 */
@Component
class DeclaredVariables {

    private static final Set<String> CHOOSING = Set.of("select", "radio", "checkbox", "number", "datetime");

    private final ObjectMapper json;
    private final PublishedBeans beans;
    private final Map<String, Set<String>> byDefinition = new ConcurrentHashMap<>();

    DeclaredVariables(ObjectMapper json, PublishedBeans beans) {
        this.json = json;
        this.beans = beans;
    }

    boolean isChoice(CommandContext context, String processDefinitionId, String variable) {
        Set<String> choices = byDefinition.get(processDefinitionId);
        if (choices == null) {
            choices = read(context, processDefinitionId);
            byDefinition.put(processDefinitionId, choices);
        }
        return choices.contains(variable) || beans.isAnswer(variable);
    }

    private Set<String> read(CommandContext context, String processDefinitionId) {
        ProcessDefinitionEntity definition = context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(processDefinitionId);
        Set<String> choices = new HashSet<>();
        for (ResourceEntity resource :
                context.getResourceManager().findResourcesByDeploymentId(definition.getDeploymentId())) {
            if (resource.getName().endsWith(".form")) {
                collect(form(resource), choices);
            }
        }
        return choices;
    }

    private JsonNode form(ResourceEntity resource) {
        try {
            return json.readTree(resource.getBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The form " + resource.getName() + " is no JSON", unreadable);
        }
    }

    private static void collect(JsonNode container, Set<String> choices) {
        for (JsonNode component : container.path("components")) {
            if (CHOOSING.contains(component.path("type").asText())) {
                choices.add(component.path("key").asText());
            }
            collect(component, choices);
        }
    }
}
