package org.answerable.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.answerable.complaint.model.ComplaintStage;
import org.answerable.complaint.model.EvidenceKind;
import org.answerable.complaint.model.Finding;
import org.answerable.complaint.model.GoodsException;
import org.answerable.complaint.model.ReviewStep;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.Test;

/** Model, forms and tables of complaints fit each other. */
class ComplaintFilesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final BpmnModelInstance MODEL = Bpmn.readModelFromFile(
            Path.of("processes", "complaint", "complaint-handling.bpmn").toFile());

    /** What happens beside the handling, in an event subprocess, does not move the complaint. */
    @Test
    void everyUserTaskOfTheHandlingNamesAStage() {
        List<UserTask> handling = MODEL.getModelElementsByType(UserTask.class).stream()
                .filter(task -> !(task.getParentElement() instanceof SubProcess beside && beside.triggeredByEvent()))
                .toList();
        assertThat(handling).isNotEmpty().allSatisfy(task -> {
            String stage = properties(task).stream()
                    .filter(property -> "stage".equals(property.getCamundaName()))
                    .map(CamundaProperty::getCamundaValue)
                    .findFirst()
                    .orElseThrow();
            assertThat(ComplaintStage.of(stage).isFinal()).isFalse();
        });
    }

    /** Else a completer could set a variable of the whole instance. */
    @Test
    void everyFieldOfATaskFormIsLocalToItsTask() {
        assertThat(MODEL.getModelElementsByType(UserTask.class)).allSatisfy(task -> {
            Set<String> declared = task.getExtensionElements().getElementsQuery().list().stream()
                    .flatMap(element -> element.getDomElement().getChildElements().stream())
                    .filter(element -> element.getLocalName().equals("inputParameter"))
                    .map(element -> element.getAttribute("name"))
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> fields = fields(task.getCamundaFormRef()).stream()
                    .filter(field -> !field.path("readonly").asBoolean())
                    .map(field -> field.path("key").asText())
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(fields).isEqualTo(declared);
        });
        assertThat(MODEL.getModelElementsByType(CamundaInputParameter.class)).isNotEmpty();
    }

    /** The server fills it from the tables, see {@code StartFormsIT}. */
    @Test
    void theClerksFormNamesNoProfileAndNoCategory() {
        assertThat(fields("complaint-intake"))
                .filteredOn(field -> field.path("key").asText().matches("profile|category"))
                .hasSize(2)
                .allSatisfy(field -> assertThat(field.has("values")).isFalse());
    }

    @Test
    void theInvestigationsFormOffersWhatTheServerTakes() throws IOException {
        assertThat(values("complaint-investigate", "finding")).isEqualTo(Finding.keys());
        assertThat(values("complaint-investigate", "evidenceKind")).isEqualTo(EvidenceKind.keys());
        assertThat(values("complaint-investigate", "goodsException")).isEqualTo(GoodsException.keys());
    }

    @Test
    void theFormsOfTheReviewsOfferEveryVerdict() throws IOException {
        for (ReviewStep step : ReviewStep.values()) {
            assertThat(values("complaint-" + step.key(), "outcome")).isEqualTo(step.verdicts());
        }
    }

    @Test
    void noFormShowsWhatAComplainantWroteAsMarkup() throws IOException {
        for (UserTask task : MODEL.getModelElementsByType(UserTask.class)) {
            assertThat(components(task.getCamundaFormRef()))
                    .filteredOn(component -> component.path("type").asText().matches("text|html"))
                    .allSatisfy(component -> assertThat(component.path("text").asText())
                            .doesNotContain("{{subject", "{{description", "{{evidence", "{{draft", "{{remarks"));
        }
    }

    private static Collection<CamundaProperty> properties(UserTask task) {
        return task.getExtensionElements()
                .getElementsQuery()
                .filterByType(org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties.class)
                .singleResult()
                .getCamundaProperties();
    }

    private static List<String> values(String form, String key) throws IOException {
        JsonNode field = fields(form).stream()
                .filter(component -> component.path("key").asText().equals(key))
                .findFirst()
                .orElseThrow();
        List<String> values = new ArrayList<>();
        field.path("values").forEach(value -> values.add(value.path("value").asText()));
        return values;
    }

    private static List<JsonNode> fields(String form) {
        return components(form).stream()
                .filter(component -> component.has("key"))
                .toList();
    }

    private static List<JsonNode> components(String form) {
        try {
            List<JsonNode> components = new ArrayList<>();
            JSON.readTree(Files.readString(Path.of("forms", "complaint", form + ".form")))
                    .path("components")
                    .forEach(components::add);
            return components;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
