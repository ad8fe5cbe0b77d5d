package org.answerable.engine.rules;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.answerable.engine.Finding;
import org.answerable.engine.expression.ExpressionRules;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Models call published beans and read variables; they hold no program text. What is not known here is refused. */
final class SafeBpmn {

    private static final Set<String> REFUSED = Set.of("scriptTask", "script", "import", "ioBinding");

    private static final Set<String> EXTENSIONS = Set.of(
            "properties",
            "property",
            "in",
            "out",
            "inputOutput",
            "inputParameter",
            "outputParameter",
            "list",
            "map",
            "entry",
            "value",
            "executionListener",
            "taskListener",
            "failedJobRetryTimeCycle",
            "potentialStarter");

    private static final Set<String> ATTRIBUTES = Set.of(
            "asyncBefore",
            "asyncAfter",
            "exclusive",
            "delegateExpression",
            "expression",
            "resultVariable",
            "decisionRef",
            "decisionRefBinding",
            "decisionRefVersion",
            "decisionRefVersionTag",
            "mapDecisionResult",
            "candidateGroups",
            "candidateUsers",
            "assignee",
            "formRef",
            "formRefBinding",
            "formRefVersion",
            "formKey",
            "dueDate",
            "followUpDate",
            "priority",
            "calledElementBinding",
            "calledElementVersion",
            "calledElementVersionTag",
            "historyTimeToLive",
            "versionTag",
            "initiator",
            "isStartableInTasklist",
            "jobPriority",
            "taskPriority",
            "collection",
            "elementVariable",
            "candidateStarterGroups",
            "candidateStarterUsers",
            "errorCodeVariable",
            "errorMessageVariable",
            "escalationCodeVariable",
            "errorMessage",
            "variableName",
            "variableEvents",
            "diagramRelationId",
            "modelerTemplate",
            "modelerTemplateVersion",
            "modelerTemplateIcon");

    private final String file;
    private final Predicate<String> published;
    private final List<Finding> findings;

    SafeBpmn(String file, Predicate<String> published, List<Finding> findings) {
        this.file = file;
        this.published = published;
        this.findings = findings;
    }

    void check(Document document) {
        Xml.all(document.getDocumentElement())
                .filter(element -> Xml.isBpmn(element) || Xml.isCamunda(element))
                .forEach(this::check);
    }

    private void check(Element element) {
        if (REFUSED.contains(element.getLocalName())) {
            refuse(element, "no-script", "<" + element.getLocalName() + "> is not allowed; call a published bean");
        } else if (Xml.isCamunda(element) && !EXTENSIONS.contains(element.getLocalName())) {
            refuse(element, "known-extensions", "the extension " + element.getLocalName() + " is not allowed");
        }
        if (element.getLocalName().endsWith("xpression") && element.hasAttribute("language")) {
            refuse(element, "no-script", "a condition in a script language is not allowed; write ${…}");
        }
        if (Set.of("serviceTask", "sendTask").contains(element.getLocalName())) {
            implementation(element);
        }
        Xml.attributes(element).forEach(attribute -> check(element, attribute));
        expression(element, Xml.ownText(element));
    }

    private void implementation(Element task) {
        if (!task.hasAttributeNS(Xml.CAMUNDA, "delegateExpression")
                && !task.hasAttributeNS(Xml.CAMUNDA, "expression")) {
            refuse(task, "delegate-published", "calls nothing; name a published bean as its delegate expression");
        }
    }

    private void check(Element element, Node attribute) {
        String name = attribute.getLocalName();
        String value = attribute.getNodeValue();
        boolean ofCamunda = Xml.CAMUNDA.equals(attribute.getNamespaceURI());
        if (ofCamunda && !ATTRIBUTES.contains(name) || Xml.isCamunda(element) && classOrScript(name)) {
            refuse(element, "known-extensions", "the attribute " + name + "=\"" + value + "\" is not allowed");
        } else if (name.equals("delegateExpression")) {
            delegate(element, value);
        } else if (ofCamunda && name.equals("formKey") && !value.matches("/[^/\\\\].*")) {
            refuse(element, "form-own", "the form key must be an address on this server, beginning with one /");
        }
        expression(element, value);
    }

    private static boolean classOrScript(String attribute) {
        return Set.of("class", "scriptFormat", "resource", "type").contains(attribute);
    }

    private void delegate(Element element, String expression) {
        if (ExpressionRules.onlyName(expression).filter(published).isEmpty()) {
            refuse(element, "delegate-published", expression + " is no published bean");
        }
    }

    private void expression(Element element, String text) {
        if (ExpressionRules.isExpression(text)) {
            ExpressionRules.violations(text, published)
                    .forEach(violation -> refuse(element, "safe-expression", text + " " + violation));
        }
    }

    private void refuse(Element element, String rule, String message) {
        findings.add(new Finding(file, Xml.idOf(element), rule, message));
    }
}
