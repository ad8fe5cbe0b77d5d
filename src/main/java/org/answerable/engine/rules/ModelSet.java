package org.answerable.engine.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * The models, tables and forms of a folder, parsed. A file that cannot be parsed is left out; the safe subset reports it.
 *
 * @param models  BPMN files
 * @param tables  DMN files
 * @param forms   form files
 * @param beans   the published beans, name to what their annotation says
 * @param flows   the flow descriptions of docs/processes, name to text
 */
record ModelSet(
        List<Model> models, List<Model> tables, List<Form> forms, Map<String, Bean> beans, Map<String, String> flows) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Elements through which a token passes. */
    static final Set<String> FLOW_NODES = Set.of(
            "startEvent",
            "endEvent",
            "boundaryEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "userTask",
            "serviceTask",
            "sendTask",
            "receiveTask",
            "businessRuleTask",
            "manualTask",
            "task",
            "scriptTask",
            "callActivity",
            "subProcess",
            "transaction",
            "exclusiveGateway",
            "inclusiveGateway",
            "parallelGateway",
            "eventBasedGateway",
            "complexGateway");

    static ModelSet of(
            Map<String, ? extends Map<String, byte[]>> areas, Map<String, Bean> beans, Map<String, String> flows) {
        ModelSet set = new ModelSet(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), beans, flows);
        areas.forEach((area, files) -> files.forEach((name, source) -> set.add(area, name, source)));
        return set;
    }

    private void add(String area, String name, byte[] source) {
        try {
            if (name.endsWith(".bpmn")) {
                models.add(new Model(area, name, Xml.parse(source).getDocumentElement()));
            } else if (name.endsWith(".dmn")) {
                tables.add(new Model(area, name, Xml.parse(source).getDocumentElement()));
            } else if (name.endsWith(".form")) {
                forms.add(new Form(area, name, JSON.readTree(source)));
            }
        } catch (SAXException | com.fasterxml.jackson.core.JacksonException reportedBySafeSubset) {
            return;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The name of the file without folder and ending. */
    static String baseName(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return name.substring(0, name.indexOf('.'));
    }

    /** A BPMN or DMN file. */
    record Model(String area, String file, Element root) {

        Stream<Element> all() {
            return Xml.all(root);
        }

        /** The BPMN elements of the local name. */
        Stream<Element> bpmn(String localName) {
            return Xml.bpmn(root, localName);
        }

        Stream<Element> flowNodes() {
            return all().filter(Xml::isBpmn).filter(element -> FLOW_NODES.contains(element.getLocalName()));
        }

        List<Element> outgoing(Element node) {
            return bpmn("sequenceFlow")
                    .filter(flow -> flow.getAttribute("sourceRef").equals(node.getAttribute("id")))
                    .toList();
        }

        List<Element> incoming(Element node) {
            return bpmn("sequenceFlow")
                    .filter(flow -> flow.getAttribute("targetRef").equals(node.getAttribute("id")))
                    .toList();
        }
    }

    /** A form, with its fields flattened. */
    record Form(String area, String file, JsonNode json) {

        String id() {
            return json.path("id").asText();
        }

        List<JsonNode> components() {
            List<JsonNode> found = new ArrayList<>();
            collect(json, found);
            return found;
        }

        private static void collect(JsonNode container, List<JsonNode> found) {
            for (JsonNode component : container.path("components")) {
                found.add(component);
                collect(component, found);
            }
        }
    }

    /**
     * What a published bean says of itself.
     *
     * @param answers the variables it sets for conditions
     * @param retired the last model version that called it, empty while one does
     */
    record Bean(Set<String> answers, String retired) {}
}
