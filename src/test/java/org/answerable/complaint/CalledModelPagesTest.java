package org.answerable.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Models called after the answer, their forms and their pages tell the same. */
class CalledModelPagesTest {

    private static final Pattern ELEMENT = Pattern.compile(
            "`((?:Start|UserTask|ServiceTask|BusinessRuleTask|CallActivity|Gateway|BoundaryEvent|EndEvent|SubProcess|CatchEvent|ThrowEvent)_\\w+)`");

    @ParameterizedTest
    @ValueSource(strings = {"complaint-appeal", "complaint-inspection", "record-preservation", "satisfaction-survey"})
    void thePageNamesEveryElementOfTheModel(String model) throws IOException {
        Set<String> named = ELEMENT.matcher(Files.readString(Path.of("docs", "processes", model + ".md")))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).containsAll(nodes(model));
        assertThat(nodes(model, "complaint-handling")).containsAll(named);
    }

    /** Else a completer could set a variable of the whole instance. */
    @ParameterizedTest
    @ValueSource(strings = {"complaint-appeal", "complaint-inspection", "record-preservation", "satisfaction-survey"})
    void everyFieldOfAFormIsLocalToItsTask(String model) throws IOException {
        for (UserTask task : read(model).getModelElementsByType(UserTask.class)) {
            Set<String> declared = task
                    .getExtensionElements()
                    .getElementsQuery()
                    .filterByType(org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput.class)
                    .singleResult()
                    .getCamundaInputParameters()
                    .stream()
                    .map(CamundaInputParameter::getCamundaName)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(fields(task.getCamundaFormRef())).as(task.getId()).isEqualTo(declared);
        }
    }

    private static Set<String> fields(String form) throws IOException {
        Set<String> fields = new TreeSet<>();
        JsonNode source = new ObjectMapper().readTree(Files.readString(Path.of("forms", "complaint", form + ".form")));
        for (JsonNode field : source.path("components")) {
            if (field.has("key") && !field.path("readonly").asBoolean()) {
                fields.add(field.path("key").asText());
            }
        }
        return fields;
    }

    private static Set<String> nodes(String... models) {
        return Stream.of(models)
                .flatMap(model -> read(model).getModelElementsByType(FlowNode.class).stream())
                .map(FlowNode::getId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static BpmnModelInstance read(String model) {
        return Bpmn.readModelFromFile(
                Path.of("processes", "complaint", model + ".bpmn").toFile());
    }
}
