package org.answerable.engine.rules;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.answerable.engine.expression.ExpressionRules;
import org.answerable.engine.rules.ModelSet.Bean;
import org.answerable.engine.rules.ModelSet.Model;
import org.answerable.engine.rules.Rule.Report;
import org.w3c.dom.Element;

/** What models name exists, what is published is used, and what is promised is bound. */
final class References {

    static final List<Rule> ALL = List.of(
            new Rule("form-exists", References::forms),
            new Rule("table-exists", References::tables),
            new Rule("called-model-exists", References::calledModels),
            new Rule("bean-used", References::beansUsed),
            new Rule("task-offered", References::tasksOffered),
            new Rule("promise-bound", References::promisesBound));

    /** Beans that task lists call, not models. */
    private static final Set<String> OF_TASK_LISTS = Set.of("taskDates");

    private static final Pattern PROMISE =
            Pattern.compile("`([A-Za-z]+_[A-Za-z0-9]+)`[^\\n`]*`(deadline|promise):([a-z-]+)`");

    private References() {}

    private static void forms(ModelSet set, Report report) {
        set.models().forEach(model -> having(model, "formRef").forEach(element -> {
            String form = element.getAttributeNS(Xml.CAMUNDA, "formRef");
            boolean there = set.forms().stream()
                    .anyMatch(each ->
                            each.area().equals(model.area()) && each.id().equals(form));
            if (!there) {
                report.add(model, element, "shows the form " + form + ", which is not in forms/" + model.area());
            } else if (!"deployment".equals(element.getAttributeNS(Xml.CAMUNDA, "formRefBinding"))) {
                report.add(model, element, "must bind its form by deployment, so that running cases keep theirs");
            }
        }));
    }

    private static void tables(ModelSet set, Report report) {
        set.models().forEach(model -> having(model, "decisionRef").forEach(element -> {
            String table = element.getAttributeNS(Xml.CAMUNDA, "decisionRef");
            boolean sameArea = "deployment".equals(element.getAttributeNS(Xml.CAMUNDA, "decisionRefBinding"));
            boolean there = set.tables().stream()
                    .filter(each -> !sameArea || each.area().equals(model.area()))
                    .flatMap(Model::all)
                    .anyMatch(each -> each.getLocalName().equals("decision")
                            && each.getAttribute("id").equals(table));
            if (!there) {
                report.add(
                        model,
                        element,
                        "asks the table " + table + ", which is not "
                                + (sameArea ? "in processes/" + model.area() : "there"));
            }
        }));
    }

    private static void calledModels(ModelSet set, Report report) {
        set.models().forEach(model -> model.bpmn("callActivity").forEach(call -> {
            String called = call.getAttribute("calledElement");
            boolean sameArea = "deployment".equals(call.getAttributeNS(Xml.CAMUNDA, "calledElementBinding"));
            boolean there = set.models().stream()
                    .filter(each -> !sameArea || each.area().equals(model.area()))
                    .anyMatch(each -> ModelSet.baseName(each.file()).equals(called));
            if (!there) {
                report.add(
                        model,
                        call,
                        "calls the model " + called + ", which is not "
                                + (sameArea ? "in processes/" + model.area() : "there"));
            }
        }));
    }

    private static Stream<Element> having(Model model, String camundaAttribute) {
        return model.all().filter(element -> element.hasAttributeNS(Xml.CAMUNDA, camundaAttribute));
    }

    private static void beansUsed(ModelSet set, Report report) {
        Set<String> used = new TreeSet<>(OF_TASK_LISTS);
        set.models().forEach(model -> used.addAll(beansOf(model)));
        set.beans().forEach((name, bean) -> judge(name, bean, used.contains(name), report));
    }

    private static void judge(String name, Bean bean, boolean used, Report report) {
        if (!used && bean.retired().isEmpty()) {
            report.add(
                    "published beans",
                    name,
                    "is called by no model; mark it retired, for running cases may still call it");
        } else if (used && !bean.retired().isEmpty()) {
            report.add("published beans", name, "is marked retired, but a model calls it");
        }
    }

    /** All names that expressions of the model begin with: beans and variables. */
    static Set<String> beansOf(Model model) {
        Set<String> names = new TreeSet<>();
        model.all().forEach(element -> {
            names.addAll(expressionNames(Xml.ownText(element)));
            Xml.attributes(element).forEach(attribute -> names.addAll(expressionNames(attribute.getNodeValue())));
        });
        return names;
    }

    private static Set<String> expressionNames(String text) {
        return ExpressionRules.isExpression(text) ? ExpressionRules.names(text) : Set.of();
    }

    private static void tasksOffered(ModelSet set, Report report) {
        set.models().forEach(model -> model.bpmn("userTask")
                .filter(task -> !ExpressionRules.isExpression(task.getAttributeNS(Xml.CAMUNDA, "candidateGroups")))
                .forEach(task -> report.add(
                        model, task, "must be offered to the department that routing found (candidate groups ${…})")));
    }

    /** In docs/processes/x.md an element beside {@code deadline:kind} or {@code promise:matter}, in back quotes, must carry that. */
    private static void promisesBound(ModelSet set, Report report) {
        set.models().forEach(model -> {
            Matcher promise = PROMISE.matcher(set.flows().getOrDefault(ModelSet.baseName(model.file()), ""));
            while (promise.find()) {
                if (model.all().noneMatch(element -> carries(element, promise))) {
                    report.add(
                            model.file(),
                            promise.group(1),
                            "is bound by the promise " + promise.group(3) + ", but has no extension property "
                                    + promise.group(2) + "=" + promise.group(3));
                }
            }
        });
    }

    private static boolean carries(Element property, Matcher promise) {
        return Xml.isCamunda(property)
                && property.getLocalName().equals("property")
                && property.getAttribute("name").equals(promise.group(2))
                && property.getAttribute("value").equals(promise.group(3))
                && Xml.idOf(property).equals(promise.group(1));
    }
}
