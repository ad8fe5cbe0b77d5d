package org.answerable.engine.rules;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.answerable.engine.Finding;
import org.w3c.dom.Element;

/**
 * One rule for models, tables and forms.
 *
 * @param id    as in docs/bpmn-style.md
 * @param check looks at all files and reports what breaks the rule
 */
record Rule(String id, BiConsumer<ModelSet, Report> check) {

    /** Where a rule reports to. */
    static final class Report {
        private final String rule;
        private final Consumer<Finding> findings;

        Report(String rule, Consumer<Finding> findings) {
            this.rule = rule;
            this.findings = findings;
        }

        void add(String file, String element, String message) {
            findings.accept(new Finding(file, element, rule, message));
        }

        void add(ModelSet.Model model, Element element, String message) {
            add(model.file(), Xml.idOf(element), message);
        }
    }
}
