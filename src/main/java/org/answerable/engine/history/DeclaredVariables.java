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
    private final Map<String, Fields> byDefinition = new ConcurrentHashMap<>();

    DeclaredVariables(ObjectMapper json, PublishedBeans beans) {
        this.json = json;
        this.beans = beans;
    }

    boolean isChoice(CommandContext context, String processDefinitionId, String variable) {
        return of(context, processDefinitionId).choices().contains(variable) || beans.isAnswer(variable);
    }

    /** True for a field of a form that has the property {@code personal}: it tells something about a person. */
    boolean isPersonal(CommandContext context, String processDefinitionId, String variable) {
        return of(context, processDefinitionId).personal().contains(variable);
    }

    private Fields of(CommandContext context, String processDefinitionId) {
        Fields fields = byDefinition.get(processDefinitionId);
        if (fields == null) {
            fields = read(context, processDefinitionId);
            byDefinition.put(processDefinitionId, fields);
        }
        return fields;
    }

    private Fields read(CommandContext context, String processDefinitionId) {
        ProcessDefinitionEntity definition = context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(processDefinitionId);
        Fields fields = new Fields(new HashSet<>(), new HashSet<>());
        for (ResourceEntity resource :
                context.getResourceManager().findResourcesByDeploymentId(definition.getDeploymentId())) {
            if (resource.getName().endsWith(".form")) {
                collect(form(resource), fields);
            }
        }
        return fields;
    }

    private JsonNode form(ResourceEntity resource) {
        try {
            return json.readTree(resource.getBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The form " + resource.getName() + " is no JSON", unreadable);
        }
    }

    private static void collect(JsonNode container, Fields fields) {
        for (JsonNode component : container.path("components")) {
            if (CHOOSING.contains(component.path("type").asText())) {
                fields.choices().add(component.path("key").asText());
            }
            if (component.path("properties").path("personal").asBoolean()) {
                fields.personal().add(component.path("key").asText());
            }
            collect(component, fields);
        }
    }

    /** The fields of a model's forms that matter here. */
    private record Fields(Set<String> choices, Set<String> personal) {}
}
