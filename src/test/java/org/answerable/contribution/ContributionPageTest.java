package org.answerable.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.Test;

/** The page of the flow and the model tell the same. */
class ContributionPageTest {

    private static final Path PAGE = Path.of("docs", "processes", "contribution.md");
    private static final Pattern ELEMENT = Pattern.compile(
            "`((?:Start|UserTask|ServiceTask|BusinessRuleTask|CallActivity|BoundaryEvent|EndEvent)_\\w+)`");

    @Test
    void thePageNamesEveryElementOfTheModelAndNoOther() throws IOException {
        Set<String> elements = Bpmn.readModelFromFile(
                        Path.of("processes", "complaint", "contribution.bpmn").toFile())
                .getModelElementsByType(FlowNode.class)
                .stream()
                .map(FlowNode::getId)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> named = ELEMENT.matcher(Files.readString(PAGE))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).isEqualTo(elements);
    }

    @Test
    void everyTableRowThatThePageNamesExists() throws IOException {
        String table = Files.readString(Path.of("processes", "shared", "deadline-policy.dmn"));

        assertThat(Pattern.compile("`(Rule_\\w+)`")
                        .matcher(Files.readString(PAGE))
                        .results()
                        .map(match -> match.group(1)))
                .hasSize(4)
                .allMatch(row -> table.contains("id=\"" + row + "\""));
    }
}
