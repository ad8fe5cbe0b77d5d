package org.answerable.modeler;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Element templates for Camunda Modeler, made from the shipped models: what a process owner puts into a model of one's own calls us in
 * the very way in which ours do. One file for each model, and one for what all models share.
 */
final class ElementTemplates {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String SCHEMA =
            "https://unpkg.com/@camunda/element-templates-json-schema/resources/schema.json";
    private static final Set<String> CALLING = Set.of("serviceTask", "businessRuleTask", "callActivity", "userTask");
    private static final String ESCALATION = "escalation";
    private static final String DEADLINE = "deadline";

    private final Map<String, Element> models = new TreeMap<>();
    private final Set<String> promises = new TreeSet<>();

    /** Reads the models of the folder, {@code processes/<area>/<model>.bpmn}. */
    static ElementTemplates of(Path processes) {
        ElementTemplates templates = new ElementTemplates();
        try (Stream<Path> files = Files.walk(processes, 2)) {
            files.filter(file -> file.toString().endsWith(".bpmn")).sorted().forEach(templates::read);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return templates;
    }

    /** File name to content. */
    SortedMap<String, String> files() {
        SortedMap<String, String> files = new TreeMap<>();
        files.put("shared.json", json(List.of(promiseTimer(), escalate())));
        models.forEach((process, root) -> {
            List<Map<String, Object>> templates = templatesOf(process, root);
            if (!templates.isEmpty()) {
                files.put(process + ".json", json(templates));
            }
        });
        return files;
    }

    private void read(Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            Element root = factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
            models.put(file.getFileName().toString().replace(".bpmn", ""), root);
            all(root, CAMUNDA, "property")
                    .filter(property -> DEADLINE.equals(property.getAttribute("name")))
                    .forEach(property -> promises.add(property.getAttribute("value")));
        } catch (IOException | SAXException | ParserConfigurationException unreadable) {
            throw new IllegalStateException(file.toString(), unreadable);
        }
    }

    private List<Map<String, Object>> templatesOf(String process, Element root) {
        List<Map<String, Object>> templates = new ArrayList<>();
        Set<Object> seen = new LinkedHashSet<>();
        all(root, BPMN, "*")
                .filter(element -> CALLING.contains(element.getLocalName()))
                .filter(element -> !ESCALATION.equals(element.getAttribute("calledElement")))
                .forEach(element -> {
                    List<Map<String, Object>> properties = properties(element);
                    if (!properties.isEmpty() && seen.add(withoutName(properties))) {
                        templates.add(template(
                                "org.answerable." + process + "." + element.getAttribute("id"),
                                element.getAttribute("name"),
                                description(element),
                                "bpmn:" + capital(element.getLocalName()),
                                properties));
                    }
                });
        return templates;
    }

    private List<Map<String, Object>> properties(Element element) {
        List<Map<String, Object>> properties = new ArrayList<>();
        if (element.hasAttribute("calledElement")) {
            properties.add(hidden(element.getAttribute("calledElement"), binding("property", "name", "calledElement")));
        }
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (CAMUNDA.equals(attribute.getNamespaceURI())) {
                properties.add(attributeProperty(attribute.getLocalName(), attribute.getNodeValue()));
            }
        }
        extensions(element).forEach(extension -> add(extension, properties));
        if (!properties.isEmpty()) {
            properties.add(0, named(element.getAttribute("name")));
        }
        return properties;
    }

    /** Forms and groups are the process owner's to choose; what calls us is not. */
    private Map<String, Object> attributeProperty(String name, String value) {
        Map<String, Object> binding = binding("property", "name", "camunda:" + name);
        return switch (name) {
            case "formRef" -> shown("Form", value, binding);
            case "candidateGroups" -> shown("Departments that may take it", value, binding);
            case "assignee" -> shown("Person it is given to", value, binding);
            default -> hidden(value, binding);
        };
    }

    private void add(Element extension, List<Map<String, Object>> properties) {
        switch (extension.getLocalName()) {
            case "property" -> properties.add(extensionProperty(extension));
            case "executionListener" ->
                properties.add(hidden(
                        extension.getAttribute("delegateExpression"),
                        binding(
                                "camunda:executionListener",
                                "event",
                                extension.getAttribute("event"),
                                "implementationType",
                                "delegateExpression")));
            case "inputParameter" ->
                properties.add(shown(
                        "Takes: " + extension.getAttribute("name"),
                        extension.getTextContent(),
                        binding("camunda:inputParameter", "name", extension.getAttribute("name"))));
            case "in" -> properties.add(in(extension));
            case "out" ->
                properties.add(hidden(
                        extension.getAttribute("target"),
                        binding("camunda:out", "source", extension.getAttribute("source"))));
            default -> {
                // Listeners of user tasks: Modeler's templates cannot add them, so the description says to copy the
                // task.
            }
        }
    }

    private static Map<String, Object> in(Element extension) {
        if (extension.hasAttribute("businessKey")) {
            return hidden(extension.getAttribute("businessKey"), binding("camunda:in:businessKey"));
        }
        boolean expression = extension.hasAttribute("sourceExpression");
        Map<String, Object> binding = binding("camunda:in", "target", extension.getAttribute("target"));
        if (expression) {
            binding.put("expression", true);
        }
        return shown(
                "Passes on: " + extension.getAttribute("target"),
                extension.getAttribute(expression ? "sourceExpression" : "source"),
                binding);
    }

    private Map<String, Object> extensionProperty(Element extension) {
        String name = extension.getAttribute("name");
        String value = extension.getAttribute("value");
        Map<String, Object> binding = binding("camunda:property", "name", name);
        return DEADLINE.equals(name)
                ? choice("Promise that binds it", value, promises, binding)
                : hidden(value, binding);
    }

    /** The wake-up of a promise; its time cannot be set by a template, so the description says what to write. */
    private Map<String, Object> promiseTimer() {
        return template(
                "org.answerable.promise-timer",
                "Promise: next rung due",
                "Timer, date: ${deadlines.nextWake(execution.processBusinessKey,'first-reply')}, with the promise of this property;"
                        + " not interrupting. It leads to the call of the model escalation.",
                "bpmn:BoundaryEvent",
                List.of(
                        named("Promise: next rung due"),
                        choice("Promise", null, promises, binding("camunda:property", "name", DEADLINE))));
    }

    private Map<String, Object> escalate() {
        Map<String, Object> kind = binding("camunda:in", "target", "deadlineKind");
        kind.put("expression", true);
        return template(
                "org.answerable.escalate",
                "Climb the ladder of a promise",
                "Calls the model escalation, which warns and climbs the ladder until the promise is kept.",
                "bpmn:CallActivity",
                List.of(
                        named("Escalate"),
                        hidden(ESCALATION, binding("property", "name", "calledElement")),
                        hidden("latest", binding("property", "name", "camunda:calledElementBinding")),
                        hidden("#{execution.processBusinessKey}", binding("camunda:in:businessKey")),
                        choice("Promise", null, promises, kind)));
    }

    private static Map<String, Object> template(
            String id, String name, String description, String type, List<Map<String, Object>> properties) {
        Map<String, Object> template = new LinkedHashMap<>();
        template.put("$schema", SCHEMA);
        template.put("name", name);
        template.put("id", id);
        template.put("description", description);
        template.put("appliesTo", type.equals("bpmn:BoundaryEvent") ? List.of(type) : List.of("bpmn:Task", type));
        if (!type.equals("bpmn:BoundaryEvent")) {
            template.put("elementType", Map.of("value", type));
        }
        template.put("properties", properties);
        return template;
    }

    private static String description(Element element) {
        String documentation = children(element, BPMN, "documentation")
                .map(Element::getTextContent)
                .findFirst()
                .orElse("")
                .strip();
        boolean listens = all(element, CAMUNDA, "taskListener").findAny().isPresent();
        return listens
                ? (documentation
                                + " The form is checked by listeners, which a template cannot add: copy the task of our model.")
                        .strip()
                : documentation;
    }

    private static Map<String, Object> named(String name) {
        return shown("Name", name, binding("property", "name", "name"));
    }

    private static Map<String, Object> shown(String label, String value, Map<String, Object> binding) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("label", label);
        property.put("type", "String");
        property.put("value", value);
        property.put("binding", binding);
        return property;
    }

    private static Map<String, Object> hidden(String value, Map<String, Object> binding) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("type", "Hidden");
        property.put("value", value);
        property.put("binding", binding);
        return property;
    }

    private static Map<String, Object> choice(
            String label, String value, Set<String> choices, Map<String, Object> binding) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("label", label);
        property.put("type", "Dropdown");
        property.put("value", value == null ? choices.iterator().next() : value);
        property.put(
                "choices",
                choices.stream()
                        .map(key -> Map.of("name", key, "value", key))
                        .map(TreeMap::new)
                        .toList());
        property.put("binding", binding);
        return property;
    }

    private static Map<String, Object> binding(String type, String... more) {
        Map<String, Object> binding = new LinkedHashMap<>();
        binding.put("type", type);
        for (int i = 0; i < more.length; i += 2) {
            binding.put(more[i], more[i + 1]);
        }
        return binding;
    }

    private static Object withoutName(List<Map<String, Object>> properties) {
        return properties.subList(1, properties.size());
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** What stands in the element's own extensions, one level of grouping taken away. */
    private static Stream<Element> extensions(Element element) {
        return children(element, BPMN, "extensionElements")
                .flatMap(extensions -> children(extensions, CAMUNDA, "*"))
                .flatMap(extension -> switch (extension.getLocalName()) {
                    case "properties", "inputOutput" -> children(extension, CAMUNDA, "*");
                    default -> Stream.of(extension);
                });
    }

    private static Stream<Element> children(Element parent, String namespace, String name) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(child -> namespace.equals(child.getNamespaceURI()))
                .filter(child -> name.equals("*") || name.equals(child.getLocalName()));
    }

    private static Stream<Element> all(Element root, String namespace, String name) {
        NodeList nodes = root.getElementsByTagNameNS(namespace, name);
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast);
    }

    private static String json(List<Map<String, Object>> templates) {
        try {
            return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(templates) + "\n";
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
