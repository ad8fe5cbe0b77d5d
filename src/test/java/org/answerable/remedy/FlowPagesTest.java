package org.answerable.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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

/** Model, forms and page of each flow of redress, and of contested deadlines, tell the same. */
class FlowPagesTest {

    private static final Pattern NAMED = Pattern.compile(
            "`((?:Start|CatchEvent|UserTask|ServiceTask|BusinessRuleTask|CallActivity|BoundaryEvent|EndEvent|Gateway|SubProcess)_\\w+)`");
    /** Elements of other models that a page points to. */
    private static final Map<String, Set<String>> ELSEWHERE = Map.of(
            "breach-signal", Set.of("UserTask_ReclaimLoss"),
            "breach-verification", Set.of("UserTask_PayRemedy", "ServiceTask_FindAgain"));

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "remedy",
                "breach-verification",
                "breach-signal",
                "lost-property",
                "deadline-contest",
                "unapproved-change",
                "configuration-audit",
                "release"
            })
    void thePageNamesEveryElementOfTheModelAndNoOther(String model) throws IOException {
        Set<String> elements = read(model).getModelElementsByType(FlowNode.class).stream()
                .map(FlowNode::getId)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> named = NAMED.matcher(Files.readString(Path.of("docs", "processes", model + ".md")))
                .results()
                .map(match -> match.group(1))
                .filter(element -> !ELSEWHERE.getOrDefault(model, Set.of()).contains(element))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).isEqualTo(elements);
    }

    /** Else a completer could set a variable of the whole instance. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "remedy",
                "breach-verification",
                "breach-signal",
                "lost-property",
                "deadline-contest",
                "unapproved-change",
                "configuration-audit",
                "release"
            })
    void everyFieldOfEveryFormIsLocalToItsTask(String model) throws IOException {
        for (UserTask task : read(model).getModelElementsByType(UserTask.class)) {
            Set<String> declared = task.getExtensionElements().getElementsQuery().list().stream()
                    .flatMap(extension -> extension.getChildElementsByType(CamundaInputParameter.class).stream())
                    .map(CamundaInputParameter::getCamundaName)
                    .filter(name -> !name.equals("part"))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(fields(task.getCamundaFormRef()))
                    .as(task.getId())
                    .isEqualTo(declared)
                    .isNotEmpty();
        }
    }

    private static Set<String> fields(String form) throws IOException {
        Set<String> fields = new TreeSet<>();
        Path file = Path.of("forms", area(form), form + ".form");
        for (JsonNode field : JSON.readTree(Files.readString(file)).path("components")) {
            if (field.has("key") && !field.path("readonly").asBoolean()) {
                fields.add(field.path("key").asText());
            }
        }
        return fields;
    }

    private static String area(String name) {
        boolean ofChanges = Stream.of("unapproved", "change", "audit", "configuration", "release")
                .anyMatch(name::startsWith);
        return name.equals("deadline-contest") ? "shared" : ofChanges ? "change" : "complaint";
    }

    private static BpmnModelInstance read(String model) {
        return Bpmn.readModelFromFile(
                Path.of("processes", area(model), model + ".bpmn").toFile());
    }
}
