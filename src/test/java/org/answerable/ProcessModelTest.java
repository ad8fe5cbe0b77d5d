package org.answerable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.answerable.engine.Finding;
import org.answerable.engine.ModelBean;
import org.answerable.engine.ModelLint;
import org.answerable.engine.expression.PublishedBeans;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The gate for models: the shipped ones break no rule, and each rule has a model that breaks it. */
class ProcessModelTest {

    private static final Path RESOURCES = Path.of("src/test/resources");

    @TempDir
    Path folder;

    @ModelBean(value = "flowClose", answers = "accepted")
    static class FlowClose {}

    @ModelBean(value = "flowWarn", answers = "accepted", retired = "flow:2")
    static class FlowWarn {}

    @Test
    void theShippedModelsBreakNoRule() {
        Map<String, ModelBean> shipped = new TreeMap<>(PublishedBeans.onClassPath());
        shipped.keySet().removeAll(ofTests());

        assertThat(new ModelLint(shipped).lint(Path.of(""))).isEmpty();
    }

    @Test
    void aGoodModelBreaksNoRule() {
        assertThat(lint(List.of(RESOURCES.resolve("good-models")))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("badModels")
    void eachRuleFindsTheModelThatBreaksIt(String rule) {
        List<Finding> findings = lint(List.of(
                RESOURCES.resolve("good-models"),
                RESOURCES.resolve("bad-models").resolve(rule)));

        assertThat(findings).extracting(Finding::rule).contains(rule);
        assertThat(findings).extracting(Finding::file).allSatisfy(file -> assertThat(file)
                .matches("processes/flow/.*|forms/flow/.*|published beans"));
    }

    @Test
    void everyRuleHasABadModelAndIsDescribed() throws IOException {
        Set<String> withBadModel = badModels().collect(Collectors.toCollection(TreeSet::new));
        String style = Files.readString(Path.of("docs/bpmn-style.md"));

        assertThat(withBadModel).isEqualTo(ModelLint.rules());
        assertThat(ModelLint.rules()).allSatisfy(rule -> assertThat(style).contains("| `" + rule + "` |"));
    }

    static Stream<String> badModels() throws IOException {
        try (Stream<Path> folders = Files.list(RESOURCES.resolve("bad-models"))) {
            return folders.map(path -> path.getFileName().toString()).sorted().toList().stream();
        }
    }

    /** Lints the layers laid one over the other. */
    private List<Finding> lint(List<Path> layers) {
        layers.forEach(this::copy);
        Map<String, ModelBean> beans = Stream.of(FlowClose.class, FlowWarn.class)
                .map(type -> type.getAnnotation(ModelBean.class))
                .collect(Collectors.toMap(ModelBean::value, bean -> bean));
        return new ModelLint(beans).lint(folder);
    }

    private void copy(Path layer) {
        try (Stream<Path> files = Files.walk(layer)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(layer.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Beans that only tests publish are not expected in shipped models. */
    private static List<String> ofTests() {
        return PublishedBeans.onClassPath().keySet().stream()
                .filter(name -> Arrays.stream(new String[] {"engineProbe", "safeExpressions", "flow"})
                        .anyMatch(name::startsWith))
                .toList();
    }
}
