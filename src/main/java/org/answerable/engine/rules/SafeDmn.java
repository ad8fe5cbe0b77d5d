package org.answerable.engine.rules;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.answerable.engine.Finding;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Decision tables speak FEEL and call nothing. */
final class SafeDmn {

    private static final Set<String> REFUSED =
            Set.of("import", "businessKnowledgeModel", "encapsulatedLogic", "functionDefinition", "invocation");

    private final String file;
    private final List<Finding> findings;

    SafeDmn(String file, List<Finding> findings) {
        this.file = file;
        this.findings = findings;
    }

    void check(Document document) {
        Xml.all(document.getDocumentElement()).forEach(this::check);
    }

    private void check(Element element) {
        if (REFUSED.contains(element.getLocalName())) {
            refuse(element, "decision-plain", "uses <" + element.getLocalName() + ">; a table stands for itself");
        }
        String language = element.getAttribute("expressionLanguage").toLowerCase(Locale.ROOT);
        if (!language.isEmpty()
                && !language.equals("feel")
                && !language.matches("https?://www\\.omg\\.org/spec/.*feel.*/")) {
            refuse(element, "decision-feel", "is written in " + language + "; write FEEL");
        }
        if (element.getLocalName().equals("text") && Xml.ownText(element).matches("(?s).*\\bexternal\\s*\\{.*")) {
            refuse(element, "decision-feel", "calls a function outside FEEL");
        }
    }

    private void refuse(Element element, String rule, String message) {
        findings.add(new Finding(file, Xml.idOf(element), rule, message));
    }
}
