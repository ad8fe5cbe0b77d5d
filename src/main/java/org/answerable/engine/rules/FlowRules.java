package org.answerable.engine.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.answerable.engine.expression.ExpressionRules;
import org.answerable.engine.rules.ModelSet.Model;
import org.answerable.engine.rules.Rule.Report;
import org.w3c.dom.Element;

/** Flows that end where they should, decide by short questions, and are drawn. */
final class FlowRules {

    static final int LONGEST_CONDITION = 60;

    static final List<Rule> ALL = List.of(
            new Rule("history-kept", FlowRules::historyKept),
            new Rule("connected", FlowRules::connected),
            new Rule("drawn", FlowRules::drawn),
            new Rule("startable", FlowRules::startable),
            new Rule("gateway-default", FlowRules::gatewayDefaults),
            new Rule("condition-short", FlowRules::conditionsShort),
            new Rule("condition-declared", FlowRules::conditionsDeclared),
            new Rule("timer-computed", FlowRules::timersComputed));

    private static final Set<String> ENDS = Set.of("endEvent");
    private static final Set<String> BEGINNINGS = Set.of("startEvent", "boundaryEvent");
    private static final Set<String> BUILT_IN = Set.of("execution", "task");

    private FlowRules() {}

    private static void historyKept(ModelSet set, Report report) {
        Stream.concat(set.models().stream(), set.tables().stream()).forEach(model -> model.all()
                .filter(element -> Set.of("process", "decision").contains(element.getLocalName()))
                .filter(element -> Xml.attributes(element).stream()
                        .noneMatch(attribute -> "historyTimeToLive".equals(attribute.getLocalName())))
                .forEach(element -> report.add(model, element, "needs a history time to live, such as P3650D")));
    }

    private static void connected(ModelSet set, Report report) {
        set.models().forEach(model -> model.flowNodes().forEach(node -> {
            boolean apart = "true".equals(node.getAttribute("triggeredByEvent"));
            if (!apart
                    && !BEGINNINGS.contains(node.getLocalName())
                    && model.incoming(node).isEmpty()) {
                report.add(model, node, "is never reached");
            }
            if (!apart
                    && !ENDS.contains(node.getLocalName())
                    && model.outgoing(node).isEmpty()) {
                report.add(model, node, "leads nowhere; draw an end event");
            }
        }));
    }

    private static void drawn(ModelSet set, Report report) {
        set.models().forEach(model -> {
            Set<String> drawn = new HashSet<>();
            model.all()
                    .filter(element -> Xml.BPMN_DIAGRAM.equals(element.getNamespaceURI()))
                    .forEach(element -> drawn.add(element.getAttribute("bpmnElement")));
            Stream.concat(model.flowNodes(), model.bpmn("sequenceFlow"))
                    .filter(element -> !drawn.contains(element.getAttribute("id")))
                    .forEach(element -> report.add(model, element, "is not drawn in the diagram"));
        });
    }

    /** Only what a clerk starts with a form stands in Tasklist's list of what can be started; all else is refused there. */
    private static void startable(ModelSet set, Report report) {
        set.models().forEach(model -> {
            boolean byForm = model.bpmn("startEvent").anyMatch(start -> Xml.attributes(start).stream()
                    .anyMatch(attribute -> Set.of("formRef", "formKey").contains(attribute.getLocalName())));
            model.bpmn("process")
                    .filter(process -> byForm
                            == Xml.attributes(process).stream()
                                    .anyMatch(attribute -> "isStartableInTasklist".equals(attribute.getLocalName())
                                            && "false".equals(attribute.getNodeValue())))
                    .forEach(process -> report.add(
                            model,
                            process,
                            byForm
                                    ? "has a start form, so clerks must find it in Tasklist"
                                    : "has no start form: set isStartableInTasklist to false"));
        });
    }

    private static void gatewayDefaults(ModelSet set, Report report) {
        set.models().forEach(model -> model.flowNodes()
                .filter(node -> Set.of("exclusiveGateway", "inclusiveGateway").contains(node.getLocalName()))
                .filter(node -> model.outgoing(node).size() > 1)
                .filter(node -> node.getAttribute("default").isBlank())
                .forEach(node -> report.add(model, node, "needs a default branch, else a case can get stuck")));
    }

    private static void conditionsShort(ModelSet set, Report report) {
        set.models().forEach(model -> conditions(model)
                .filter(condition -> Xml.ownText(condition).length() > LONGEST_CONDITION)
                .forEach(condition -> report.add(
                        model,
                        condition,
                        "has a condition of more than " + LONGEST_CONDITION
                                + " characters; let a table or the case answer one question")));
    }

    private static Stream<Element> conditions(Model model) {
        return model.bpmn("conditionExpression");
    }

    private static void conditionsDeclared(ModelSet set, Report report) {
        set.models().forEach(model -> {
            Set<String> declared = declared(set, model);
            conditions(model).forEach(condition -> ExpressionRules.names(Xml.ownText(condition)).stream()
                    .filter(name -> !declared.contains(name))
                    .forEach(name -> report.add(
                            model,
                            condition,
                            "reads " + name
                                    + ", which no form field, table, mapping or published bean (answers) declares")));
        });
    }

    private static Set<String> declared(ModelSet set, Model model) {
        Set<String> declared = new HashSet<>(BUILT_IN);
        declared.addAll(set.beans().keySet());
        References.beansOf(model).forEach(name -> {
            if (set.beans().containsKey(name)) {
                declared.addAll(set.beans().get(name).answers());
            }
        });
        set.forms().stream()
                .filter(form -> form.area().equals(model.area()))
                .flatMap(form -> form.components().stream())
                .forEach(field -> declared.add(field.path("key").asText()));
        model.all().forEach(element -> {
            declared.add(element.getAttributeNS(Xml.CAMUNDA, "resultVariable"));
            declared.add(element.getAttributeNS(Xml.CAMUNDA, "elementVariable"));
            if (Xml.isCamunda(element) && Set.of("in", "out").contains(element.getLocalName())) {
                declared.add(element.getAttribute("target"));
            }
            if (Xml.isCamunda(element) && element.getLocalName().endsWith("putParameter")) {
                declared.add(element.getAttribute("name"));
            }
        });
        return declared;
    }

    private static void timersComputed(ModelSet set, Report report) {
        set.models().forEach(model -> Stream.of("timeDuration", "timeDate", "timeCycle")
                .flatMap(model::bpmn)
                .filter(timer -> !ExpressionRules.isExpression(Xml.ownText(timer)))
                .forEach(timer -> report.add(
                        model,
                        timer,
                        "has the time " + Xml.ownText(timer) + " written in; deadlines are policy, ask a bean")));
    }
}
