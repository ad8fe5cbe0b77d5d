package org.answerable.engine.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.answerable.engine.rules.ModelSet.Model;
import org.answerable.engine.rules.Rule.Report;
import org.w3c.dom.Element;

/** Files, elements, branches and messages that people can talk about. */
final class NamingRules {

    static final List<Rule> ALL = List.of(
            new Rule("file-is-id", NamingRules::fileIsId),
            new Rule("element-id", NamingRules::elementIds),
            new Rule("named", NamingRules::named),
            new Rule("gateway-question", NamingRules::gatewayQuestions),
            new Rule("branch-labelled", NamingRules::branches),
            new Rule("message-name", NamingRules::messages));

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("startEvent", "Start|StartEvent"),
            Map.entry("endEvent", "End|EndEvent"),
            Map.entry("boundaryEvent", "BoundaryEvent"),
            Map.entry("intermediateCatchEvent", "CatchEvent"),
            Map.entry("intermediateThrowEvent", "ThrowEvent"),
            Map.entry("userTask", "UserTask"),
            Map.entry("serviceTask", "ServiceTask"),
            Map.entry("sendTask", "SendTask"),
            Map.entry("receiveTask", "ReceiveTask"),
            Map.entry("businessRuleTask", "BusinessRuleTask"),
            Map.entry("manualTask", "ManualTask"),
            Map.entry("task", "Task"),
            Map.entry("callActivity", "CallActivity"),
            Map.entry("subProcess", "SubProcess"),
            Map.entry("transaction", "SubProcess"),
            Map.entry("sequenceFlow", "Flow"));

    private static final Set<String> DECIDING = Set.of("exclusiveGateway", "inclusiveGateway");

    private NamingRules() {}

    private static void fileIsId(ModelSet set, Report report) {
        for (Model model : set.models()) {
            List<String> ids = ids(model, "process");
            if (!ids.equals(List.of(ModelSet.baseName(model.file())))) {
                report.add(
                        model.file(),
                        "",
                        "holds the processes " + ids + "; one process with the file's name is expected");
            }
        }
        for (Model table : set.tables()) {
            List<String> ids = ids(table, "decision");
            if (!ids.contains(ModelSet.baseName(table.file()))) {
                report.add(table.file(), "", "holds the decisions " + ids + "; one must have the file's name");
            }
        }
        for (ModelSet.Form form : set.forms()) {
            if (!form.id().equals(ModelSet.baseName(form.file()))) {
                report.add(form.file(), "", "has the id " + form.id() + "; it must be the file's name");
            }
        }
    }

    private static List<String> ids(Model model, String localName) {
        return model.all()
                .filter(element -> element.getLocalName().equals(localName))
                .map(element -> element.getAttribute("id"))
                .toList();
    }

    private static void elementIds(ModelSet set, Report report) {
        set.models().forEach(model -> model.all().filter(Xml::isBpmn).forEach(element -> {
            String type = element.getLocalName();
            String prefix = type.endsWith("Gateway") ? "Gateway" : PREFIXES.get(type);
            if (prefix != null && !element.getAttribute("id").matches("(?:" + prefix + ")_[A-Z][A-Za-z0-9]*")) {
                report.add(model, element, "needs an id such as " + prefix.replaceAll(".*\\|", "") + "_WhatItIs");
            }
        }));
    }

    private static void named(ModelSet set, Report report) {
        set.models().forEach(model -> {
            model.flowNodes()
                    .filter(node -> node.getAttribute("name").isBlank())
                    .forEach(node -> report.add(model, node, "has no name"));
            model.bpmn("process")
                    .filter(process -> process.getAttribute("name").isBlank())
                    .forEach(process -> report.add(model, process, "has no name"));
        });
    }

    private static void gatewayQuestions(ModelSet set, Report report) {
        set.models().forEach(model -> deciding(model)
                .filter(gateway -> !gateway.getAttribute("name").strip().matches(".*[?？]"))
                .forEach(gateway -> report.add(model, gateway, "decides, so its name must be a question")));
    }

    private static java.util.stream.Stream<Element> deciding(Model model) {
        return model.flowNodes()
                .filter(node -> DECIDING.contains(node.getLocalName()))
                .filter(node -> model.outgoing(node).size() > 1);
    }

    private static void branches(ModelSet set, Report report) {
        set.models().forEach(model -> deciding(model)
                .flatMap(gateway -> model.outgoing(gateway).stream())
                .filter(flow -> flow.getAttribute("name").isBlank())
                .forEach(flow -> report.add(model, flow, "is a branch without a label")));
    }

    private static void messages(ModelSet set, Report report) {
        set.models().forEach(model -> {
            named(model, "message", "name", "[a-z]+\\.[a-z][A-Za-z]*", "such as complaint.customerReplied", report);
            named(model, "signal", "name", "[a-z]+\\.[a-z][A-Za-z]*", "such as complaint.customerReplied", report);
            named(model, "error", "errorCode", "[a-z]+(-[a-z]+)*", "such as not-found", report);
            named(model, "escalation", "escalationCode", "[a-z]+(-[a-z]+)*", "such as limit-exceeded", report);
        });
    }

    private static void named(
            Model model, String element, String attribute, String pattern, String example, Report report) {
        model.bpmn(element)
                .filter(named -> !named.getAttribute(attribute).matches(pattern))
                .forEach(named -> report.add(model, named, attribute + " must be " + example));
    }
}
