package org.answerable.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.answerable.engine.deploy.ModelFolders;
import org.answerable.engine.expression.PublishedBeans;
import org.answerable.engine.rules.LintRun;
import org.answerable.engine.rules.LintTables;

/** Checks a folder of models, tables and forms against the rules of docs/bpmn-style.md; needs no running server. */
public final class ModelLint {

    private final Map<String, ModelBean> published;
    private final List<TableCheck> checks;

    /** With the published beans of this program, and what modules ask of their tables. */
    public ModelLint(TableCheck... checks) {
        this(PublishedBeans.onClassPath(), checks);
    }

    /** With these published beans, name to annotation. */
    public ModelLint(Map<String, ModelBean> published, TableCheck... checks) {
        this.published = Map.copyOf(published);
        this.checks = List.of(checks);
    }

    /**
     * Checks the folder, which holds {@code processes} and {@code forms}, and perhaps {@code docs/processes}.
     *
     * @return what breaks a rule, by file and element; empty if all is well
     */
    public List<Finding> lint(Path folder) {
        List<Finding> findings = new ArrayList<>();
        ModelFolders.leftOut(folder)
                .forEach(file -> findings.add(new Finding(
                        file, "", "file-type", "is not deployed: only .bpmn, .dmn and .form files of an area are")));
        Map<String, Map<String, byte[]>> areas = ModelFolders.in(folder);
        findings.addAll(LintRun.over(areas, published, flows(folder.resolve("docs/processes"))));
        findings.addAll(new LintTables(areas).check(checks));
        return findings;
    }

    /** The ids of all rules. */
    public static Set<String> rules() {
        return LintRun.ruleIds();
    }

    private static Map<String, String> flows(Path folder) {
        Map<String, String> flows = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return flows;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".md")).toList()) {
                String name = file.getFileName().toString();
                flows.put(name.substring(0, name.length() - 3), Files.readString(file, StandardCharsets.UTF_8));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The flow descriptions in " + folder + " cannot be read", failure);
        }
        return flows;
    }
}
