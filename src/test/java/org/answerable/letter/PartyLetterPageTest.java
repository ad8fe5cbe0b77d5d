package org.answerable.letter;

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

/** Model and page of the letter tell the same. */
class PartyLetterPageTest {

    private static final Pattern ELEMENT = Pattern.compile("`((?:Start|UserTask|Gateway|EndEvent)_\\w+)`");

    @Test
    void thePageNamesEveryElementOfTheModelAndNoOther() throws IOException {
        Set<String> elements = Bpmn.readModelFromFile(
                        Path.of("processes", "complaint", "party-letter.bpmn").toFile())
                .getModelElementsByType(FlowNode.class)
                .stream()
                .map(FlowNode::getId)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> named = ELEMENT.matcher(Files.readString(Path.of("docs", "processes", "party-letter.md")))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).isEqualTo(elements);
    }
}
