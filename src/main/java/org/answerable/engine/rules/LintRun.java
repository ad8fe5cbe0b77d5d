package org.answerable.engine.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.answerable.engine.Finding;
import org.answerable.engine.ModelBean;

/** All rules over one set of files. */
public final class LintRun {

    private static final List<Rule> RULES = Stream.of(NamingRules.ALL, FlowRules.ALL, References.ALL, FormRules.ALL)
            .flatMap(List::stream)
            .toList();

    /** Ids of the rules of the safe subset, which are told together. */
    private static final Set<String> SAFE = Set.of(
            "file-type",
            "plain-xml",
            "plain-form",
            "no-script",
            "known-extensions",
            "delegate-published",
            "form-own",
            "safe-expression",
            "decision-plain",
            "decision-feel");

    private LintRun() {}

    /** The ids of all rules. */
    public static Set<String> ruleIds() {
        Set<String> ids = new TreeSet<>(SAFE);
        RULES.forEach(rule -> ids.add(rule.id()));
        return ids;
    }

    /**
     * Looks at the files.
     *
     * @param areas     area to relative name to content
     * @param published the published beans, name to annotation
     * @param flows     descriptions of the flows (docs/processes), name to text
     * @return what breaks a rule, by file and element
     */
    public static List<Finding> over(
            Map<String, ? extends Map<String, byte[]>> areas,
            Map<String, ModelBean> published,
            Map<String, String> flows) {
        List<Finding> findings = new ArrayList<>();
        SafeSubset safe = new SafeSubset(published::containsKey);
        areas.values().forEach(files -> files.forEach((name, source) -> findings.addAll(safe.check(name, source))));
        ModelSet set = ModelSet.of(areas, beans(published), flows);
        RULES.forEach(rule -> rule.check().accept(set, new Rule.Report(rule.id(), findings::add)));
        findings.sort(Comparator.comparing(Finding::file)
                .thenComparing(Finding::element)
                .thenComparing(Finding::rule));
        return findings;
    }

    private static Map<String, ModelSet.Bean> beans(Map<String, ModelBean> published) {
        Map<String, ModelSet.Bean> beans = new TreeMap<>();
        published.forEach((name, bean) -> beans.put(name, new ModelSet.Bean(Set.of(bean.answers()), bean.retired())));
        return beans;
    }
}
