package org.answerable.modeler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.AddScriptTagOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.answerable.engine.Finding;
import org.answerable.engine.ModelLint;
import org.answerable.testing.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our element templates in the modeler itself: offered, applied, saved, and the model still accepted. */
@Tag("h2-only")
class ElementTemplatesBrowserIT {

    private static final Path FRONTEND = Path.of("src/main/frontend");
    private static final Path TEMPLATES = Path.of("processes/.camunda/element-templates");
    private static final String MINE = "ServiceTask_AskDepartment";

    private static Browser browser;
    private static Page modeler;

    @TempDir
    Path folder;

    /** What lint says before: nothing but that the beans of our tests are called by no model. */
    private List<Finding> asShipped;

    private final ObjectMapper json = new ObjectMapper();

    @BeforeAll
    static void theModelerIsOpen() throws IOException, InterruptedException {
        Path bundle = Path.of("target/test-modeler.js").toAbsolutePath();
        Process esbuild = new ProcessBuilder(
                        "node",
                        "node_modules/esbuild/bin/esbuild",
                        "test-modeler.js",
                        "--bundle",
                        "--log-level=error",
                        "--outfile=" + bundle)
                .directory(FRONTEND.toFile())
                .inheritIO()
                .start();
        assertThat(esbuild.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(esbuild.exitValue()).as("esbuild; bin/frontend brings it").isZero();
        browser = new Browser(0);
        modeler = browser.desktop("en");
        modeler.setContent("<!DOCTYPE html><body><div id='canvas' style='height: 600px'></div></body>");
        modeler.addScriptTag(new AddScriptTagOptions().setPath(bundle));
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void anEmptyTaskBecomesOursByApplyingItsTemplateAndTheModelIsAccepted() throws IOException {
        Path model = copied().resolve("processes/complaint/contribution.bpmn");
        String blank = Files.readString(model)
                .replaceFirst(
                        "<bpmn:serviceTask id=\"" + MINE + "\"[^>]*>",
                        "<bpmn:task id=\"" + MINE + "\" name=\"New task\">")
                .replaceFirst("(?s)(<bpmn:task id=\"" + MINE + "\".*?)</bpmn:serviceTask>", "$1</bpmn:task>");
        assertThat(blank).doesNotContain("${contributionAsk}");

        String saved = applied(blank, "contribution", Map.of(MINE, "org.answerable.contribution." + MINE));
        Files.writeString(model, saved);

        assertThat(saved)
                .containsPattern("<bpmn:serviceTask id=\"" + MINE
                        + "\"[^>]*camunda:delegateExpression=\"\\$\\{contributionAsk}\"")
                .contains("camunda:modelerTemplate=\"org.answerable.contribution." + MINE + "\"");
        assertThat(new ModelLint().lint(folder)).isEqualTo(asShipped);
    }

    /** The file of templates of each model that has a file of its own name. */
    private static Stream<String> models() throws IOException {
        try (Stream<Path> files = Files.list(TEMPLATES)) {
            return files
                    .map(file -> file.getFileName().toString().replace(".json", ""))
                    .filter(name -> !name.equals("shared"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @Test
    void everyTemplateOfAModelIsOfferedForItsElementAndLeavesTheModelsAccepted() throws IOException {
        Path root = copied();
        for (String process : models().toList()) {
            Path model = bpmn(root, process);
            String before = Files.readString(model);
            Map<String, String> choices = choices(process, before);
            assertThat(choices).as(process).isNotEmpty();
            Files.writeString(model, applied(before, process, choices));
        }

        assertThat(new ModelLint().lint(folder)).isEqualTo(asShipped);
    }

    private Map<String, String> choices(String process, String model) throws IOException {
        Map<String, String> choices = new TreeMap<>();
        for (JsonNode template :
                json.readTree(TEMPLATES.resolve(process + ".json").toFile())) {
            String id = template.path("id").asText();
            String element = id.substring(id.lastIndexOf('.') + 1);
            if (model.contains("id=\"" + element + "\"")) {
                choices.put(element, id);
            }
        }
        return choices;
    }

    private String applied(String xml, String process, Map<String, String> choices) throws IOException {
        Object templates = json.readValue(TEMPLATES.resolve(process + ".json").toFile(), List.class);
        Map<?, ?> answer = (Map<?, ?>) modeler.evaluate(
                "([xml, templates, choices]) => window.applied(xml, templates, choices)",
                List.of(xml, templates, choices));
        assertThat((List<?>) answer.get("errors")).as(process).isEmpty();
        return (String) answer.get("xml");
    }

    private static Path bpmn(Path root, String process) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("processes"))) {
            return files.filter(file -> file.endsWith(process + ".bpmn"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Models, forms and the descriptions of flows in a folder of this test. */
    private Path copied() throws IOException {
        for (Path source : List.of(Path.of("processes"), Path.of("forms"), Path.of("docs/processes"))) {
            try (Stream<Path> files = Files.walk(source)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path copy = folder.resolve(file.toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
        asShipped = new ModelLint().lint(folder);
        assertThat(asShipped).extracting(Finding::rule).containsOnly("bean-used");
        return folder;
    }
}
