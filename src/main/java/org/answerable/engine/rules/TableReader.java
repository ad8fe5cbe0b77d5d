package org.answerable.engine.rules;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.answerable.engine.WrittenTable;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Reads decision tables as they are written, cell by cell. */
public final class TableReader {

    private static final Pattern PROMISE = Pattern.compile("name=\"promise\"\\s+value=\"([^\"]+)\"");

    private TableReader() {}

    /** The decision tables of the file; none if it cannot be read, which the safe subset reports. */
    public static List<WrittenTable> tables(byte[] dmn) {
        try {
            return Xml.children(Xml.parse(dmn).getDocumentElement())
                    .filter(element -> element.getLocalName().equals("decision"))
                    .flatMap(decision -> table(decision).stream())
                    .toList();
        } catch (SAXException unreadable) {
            return List.of();
        }
    }

    /** What the model names as promises of its tasks. */
    public static Set<String> promises(byte[] bpmn) {
        Set<String> promises = new TreeSet<>();
        Matcher named = PROMISE.matcher(new String(bpmn, StandardCharsets.UTF_8));
        while (named.find()) {
            promises.add(named.group(1));
        }
        return promises;
    }

    private static Optional<WrittenTable> table(Element decision) {
        return children(decision, "decisionTable")
                .findFirst()
                .map(table -> new WrittenTable(decision.getAttribute("id"), rows(table)));
    }

    private static List<WrittenTable.Row> rows(Element table) {
        Map<String, String> inputs = new LinkedHashMap<>();
        children(table, "input").forEach(input -> inputs.put(expression(input), input.getAttribute("label")));
        Map<String, String> outputs = new LinkedHashMap<>();
        children(table, "output")
                .forEach(output -> outputs.put(output.getAttribute("name"), output.getAttribute("label")));
        Map<String, String> labels = new LinkedHashMap<>(inputs);
        labels.putAll(outputs);
        List<WrittenTable.Row> rows = new ArrayList<>();
        children(table, "rule").forEach(rule -> {
            Map<String, String> cells = new LinkedHashMap<>();
            put(cells, inputs, rule, "inputEntry");
            put(cells, outputs, rule, "outputEntry");
            rows.add(new WrittenTable.Row(rows.size() + 1, rule.getAttribute("id"), cells, labels));
        });
        return rows;
    }

    private static void put(Map<String, String> cells, Map<String, String> columns, Element rule, String entries) {
        List<String> written = children(rule, entries).map(TableReader::written).toList();
        List<String> names = List.copyOf(columns.keySet());
        for (int i = 0; i < Math.min(names.size(), written.size()); i++) {
            cells.put(names.get(i), written.get(i));
        }
    }

    private static String expression(Element input) {
        return children(input, "inputExpression")
                .map(TableReader::written)
                .findFirst()
                .orElse("");
    }

    private static String written(Element entry) {
        return children(entry, "text").map(Xml::ownText).findFirst().orElse("");
    }

    private static Stream<Element> children(Element parent, String localName) {
        return Xml.children(parent).filter(element -> element.getLocalName().equals(localName));
    }
}
