package org.answerable.rating;

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
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.junit.jupiter.api.Test;

/** Model, form and page of the rating review tell the same. */
class RatingReviewPageTest {

    private static final Pattern ELEMENT = Pattern.compile(
            "`((?:Start|UserTask|ServiceTask|BusinessRuleTask|CallActivity|BoundaryEvent|EndEvent)_\\w+)`");
    private static final BpmnModelInstance MODEL = Bpmn.readModelFromFile(
            Path.of("processes", "complaint", "rating-review.bpmn").toFile());

    @Test
    void thePageNamesEveryElementOfTheModelAndNoOther() throws IOException {
        Set<String> elements = MODEL.getModelElementsByType(FlowNode.class).stream()
                .map(FlowNode::getId)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> named = ELEMENT.matcher(Files.readString(Path.of("docs", "processes", "rating-review.md")))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).isEqualTo(elements);
    }

    /** Else a completer could set a variable of the whole instance. */
    @Test
    void everyFieldOfTheFormIsLocalToItsTask() throws IOException {
        Set<String> declared = MODEL.getModelElementsByType(CamundaInputParameter.class).stream()
                .map(CamundaInputParameter::getCamundaName)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> fields = new TreeSet<>();
        JsonNode form =
                new ObjectMapper().readTree(Files.readString(Path.of("forms", "complaint", "rating-review.form")));
        for (JsonNode field : form.path("components")) {
            if (field.has("key") && !field.path("readonly").asBoolean()) {
                fields.add(field.path("key").asText());
            }
        }

        assertThat(fields).isEqualTo(declared).hasSize(5);
    }
}
