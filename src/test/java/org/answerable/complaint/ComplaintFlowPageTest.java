package org.answerable.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.Test;

/** The page of the flow and the model tell the same. */
class ComplaintFlowPageTest {

    private static final Path PAGE = Path.of("docs", "processes", "complaint-handling.md");
    private static final Pattern ELEMENT = Pattern.compile(
            "`((?:Start|UserTask|ServiceTask|BusinessRuleTask|CallActivity|Gateway|BoundaryEvent|EndEvent|SubProcess)_\\w+)`");
    private static final Pattern ROW = Pattern.compile("`([a-z-]+)` row `(Rule_\\w+)`");
    private static final BpmnModelInstance MODEL = Bpmn.readModelFromFile(
            Path.of("processes", "complaint", "complaint-handling.bpmn").toFile());

    @Test
    void everyElementThatThePageNamesExists() throws IOException {
        Set<String> elements = MODEL.getModelElementsByType(FlowNode.class).stream()
                .map(FlowNode::getId)
                .collect(Collectors.toSet());

        assertThat(found(ELEMENT, 1)).isNotEmpty().allMatch(elements::contains);
    }

    @Test
    void everyStepAndEveryEndOfTheModelStandsOnThePage() throws IOException {
        Set<String> named = found(ELEMENT, 1);
        Set<String> steps = Stream.concat(
                        MODEL.getModelElementsByType(Activity.class).stream(),
                        MODEL.getModelElementsByType(EndEvent.class).stream()
                                .filter(end -> end.getId().startsWith("EndEvent_Complaint")))
                .map(FlowNode::getId)
                .filter(id -> !Set.of("SubProcess_Matter", "SubProcess_Handle").contains(id))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).containsAll(steps);
    }

    @Test
    void everyTableRowThatThePageNamesExists() throws IOException {
        Matcher rows = ROW.matcher(Files.readString(PAGE));
        int count = 0;
        while (rows.find()) {
            Path shared = Path.of("processes", "shared", rows.group(1) + ".dmn");
            Path own = Path.of("processes", "complaint", rows.group(1) + ".dmn");
            String table = Files.readString(Files.exists(shared) ? shared : own);
            assertThat(table).as(rows.group()).contains("id=\"" + rows.group(2) + "\"");
            count++;
        }
        assertThat(count).isGreaterThan(4);
    }

    private static Set<String> found(Pattern pattern, int group) throws IOException {
        return pattern.matcher(Files.readString(PAGE))
                .results()
                .map(result -> result.group(group))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
