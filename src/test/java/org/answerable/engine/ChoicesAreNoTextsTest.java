package org.answerable.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.junit.jupiter.api.Test;

/**
 * What a gateway asks for is told in full in the histories of all models; so no text that somebody writes into a form may bear the name of
 * such a variable.
 */
class ChoicesAreNoTextsTest {

    private static final Set<String> TEXTS = Set.of("textfield", "textarea");
    private static final Pattern LITERAL = Pattern.compile("'[^']*'");
    private static final Pattern NAME = Pattern.compile("\\b[a-z][A-Za-z]+\\b");

    @Test
    void noFieldForTextBearsTheNameOfWhatAGatewayAsksFor() throws IOException {
        Map<String, String> asked = asked();
        Map<String, String> both = texts();
        both.keySet().retainAll(asked.keySet());

        assertThat(asked).containsKey("approved");
        assertThat(both).isEmpty();
    }

    private static Map<String, String> asked() throws IOException {
        Map<String, String> names = new TreeMap<>();
        for (Path file : files("processes", ".bpmn")) {
            Bpmn.readModelFromFile(file.toFile())
                    .getModelElementsByType(ConditionExpression.class)
                    .forEach(condition -> {
                        Matcher name = NAME.matcher(
                                LITERAL.matcher(condition.getTextContent()).replaceAll(""));
                        while (name.find()) {
                            names.put(name.group(), file.getFileName().toString());
                        }
                    });
        }
        return names;
    }

    private static Map<String, String> texts() throws IOException {
        Map<String, String> keys = new TreeMap<>();
        for (Path file : files("forms", ".form")) {
            JsonNode form = new ObjectMapper().readTree(Files.readString(file));
            for (JsonNode parent : form.findParents("key")) {
                if (TEXTS.contains(parent.path("type").asText())
                        && !parent.path("readonly").asBoolean()) {
                    keys.put(parent.get("key").asText(), file.getFileName().toString());
                }
            }
        }
        return keys;
    }

    private static Set<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            return new TreeSet<>(
                    all.filter(file -> file.toString().endsWith(ending)).toList());
        }
    }
}
