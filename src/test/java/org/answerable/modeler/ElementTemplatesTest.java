package org.answerable.modeler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.answerable.engine.ModelBean;
import org.answerable.engine.deploy.ModelFolders;
import org.answerable.engine.expression.PublishedBeans;
import org.junit.jupiter.api.Test;

/** The element templates that Camunda Modeler finds beside our models. {@code bin/verify} checks them against Modeler's own schema. */
class ElementTemplatesTest {

    private static final Path PROCESSES = Path.of("processes");
    private static final Path FOLDER = PROCESSES.resolve(".camunda/element-templates");
    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)");
    /** What is passed on are variables. */
    private static final Set<String> PASSED_ON = Set.of("camunda:in", "camunda:inputParameter");

    private static final Pattern ELEMENT_OF_LIST = Pattern.compile("camunda:elementVariable=\"(\\w+)\"");

    private static final Pattern DELEGATE_OF_TASK =
            Pattern.compile("<bpmn:serviceTask [^>]*camunda:delegateExpression=\"\\$\\{(\\w+)}\"");

    /** When a model gets an element that calls us: run with {@code -Dtemplates.write=true}, read the change, commit it. */
    @Test
    void theTemplatesAreThoseOfTheShippedModels() throws IOException {
        SortedMap<String, String> expected = ElementTemplates.of(PROCESSES).files();
        if (Boolean.getBoolean("templates.write")) {
            write(expected);
        }

        assertThat(stored()).isEqualTo(expected);
    }

    @Test
    void everyBeanOfATemplateIsPublishedAndEveryServiceTaskHasATemplate() throws IOException {
        Map<String, ModelBean> published = PublishedBeans.onClassPath();
        Set<String> offered = new TreeSet<>();
        for (JsonNode property : properties()) {
            if (PASSED_ON.contains(property.path("binding").path("type").asText())) {
                continue;
            }
            Matcher bean = BEAN.matcher(property.path("value").asText());
            while (bean.find()) {
                offered.add(bean.group(1));
            }
        }
        Set<String> tasks = new TreeSet<>();
        Set<String> elsewhere = new TreeSet<>();
        Set<String> each = new TreeSet<>();
        for (String model : models()) {
            collect(DELEGATE_OF_TASK, model, tasks);
            collect(BEAN, model, elsewhere);
            collect(ELEMENT_OF_LIST, model, each);
        }

        // An element of a list that several instances work through is a variable.
        offered.removeAll(each);

        assertThat(published.keySet()).containsAll(offered);
        assertThat(offered).containsAll(tasks);
        Set<String> neither = published.entrySet().stream()
                .filter(bean -> bean.getValue().retired().isEmpty())
                .map(Map.Entry::getKey)
                .filter(bean -> !offered.contains(bean) && !elsewhere.contains(bean))
                .collect(Collectors.toCollection(TreeSet::new));
        // What the task lists ask, and what other tests publish, is in no shipped model.
        neither.removeAll(Set.of("taskDates", "flowClose", "engineProbeOpen", "safeExpressionsProbe"));
        assertThat(neither)
                .as("published beans with neither a template nor a listener or question of a model")
                .isEmpty();
    }

    @Test
    void everyTemplateHasAnIdOfItsOwnANameAndSomethingToDo() throws IOException {
        Set<String> ids = new HashSet<>();
        for (JsonNode template : templates()) {
            assertThat(ids.add(template.path("id").asText()))
                    .as(template.path("id").asText())
                    .isTrue();
            assertThat(template.path("name").asText()).isNotBlank();
            assertThat(template.path("appliesTo")).isNotEmpty();
            assertThat(template.path("properties")).hasSizeGreaterThan(1);
        }
        assertThat(ids).contains("org.answerable.promise-timer", "org.answerable.escalate");
    }

    @Test
    void theFolderIsNoAreaAndDisturbsNoStart() {
        assertThat(ModelFolders.in(Path.of("")).keySet()).noneMatch(area -> area.startsWith("."));
        assertThat(ModelFolders.leftOut(Path.of(""))).isEmpty();
    }

    private static void collect(Pattern pattern, String text, Set<String> into) {
        pattern.matcher(text).results().forEach(match -> into.add(match.group(1)));
    }

    private static List<String> models() throws IOException {
        try (Stream<Path> files = Files.walk(PROCESSES, 2)) {
            List<String> models = new ArrayList<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".bpmn")).toList()) {
                models.add(Files.readString(file));
            }
            return models;
        }
    }

    private static List<JsonNode> properties() throws IOException {
        List<JsonNode> properties = new ArrayList<>();
        templates().forEach(template -> template.path("properties").forEach(properties::add));
        return properties;
    }

    private static List<JsonNode> templates() throws IOException {
        List<JsonNode> templates = new ArrayList<>();
        for (String content : stored().values()) {
            new ObjectMapper().readTree(content).forEach(templates::add);
        }
        return templates;
    }

    private static SortedMap<String, String> stored() throws IOException {
        SortedMap<String, String> stored = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                stored.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return stored;
    }

    private static void write(SortedMap<String, String> files) throws IOException {
        Files.createDirectories(FOLDER);
        try (Stream<Path> old = Files.list(FOLDER)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(FOLDER.resolve(file.getKey()), file.getValue());
        }
    }
}
