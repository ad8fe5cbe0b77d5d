package org.answerable.workplace.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.answerable.engine.CaseProcesses.Position;
import org.answerable.ledger.Ledger.Entry;
import org.answerable.ledger.Ledger.RecordedFact;

/** The way of a case through its models, read from the ledger, and where it stands now. */
final class DiagramPath {

    private static final String BODY = "#multiInstanceBody";

    private final Map<String, ModelPath> models = new LinkedHashMap<>();
    /** Flows taken that have not arrived yet, by instance and target. */
    private final Map<String, List<String>> underWay = new HashMap<>();

    private DiagramPath() {}

    /**
     * The way through one model version.
     *
     * @param definition the engine's definition id
     * @param key        key of the model
     * @param positions  ids of the elements where tokens stand
     */
    record ModelPath(String definition, String key, String version, List<Step> steps, List<String> positions) {}

    /**
     * One element reached.
     *
     * @param flows the sequence flows that led there
     */
    record Step(String element, String name, Instant at, List<String> flows) {}

    /** The models in the order in which the case reached them. */
    static List<ModelPath> of(List<Entry> entries, List<Position> positions) {
        DiagramPath path = new DiagramPath();
        for (Entry entry : entries) {
            entry.facts().forEach(fact -> path.hear(fact, entry.occurred()));
        }
        positions.forEach(path::stand);
        return List.copyOf(path.models.values());
    }

    private void hear(RecordedFact fact, Instant at) {
        if ("engine.flow-taken".equals(fact.type())) {
            underWay.computeIfAbsent(arrival(fact, text(fact, "to")), any -> new ArrayList<>())
                    .add(text(fact, "flow"));
        } else if ("engine.activity-started".equals(fact.type())) {
            String element = withoutBody(text(fact, "element"));
            List<String> flows = underWay.remove(arrival(fact, element));
            String name = text(fact, "name");
            model(text(fact, "model"))
                    .steps()
                    .add(new Step(element, name.isEmpty() ? element : name, at, flows == null ? List.of() : flows));
        }
    }

    private void stand(Position position) {
        ModelPath model = models.values().stream()
                .filter(known -> known.definition().equals(position.processDefinitionId()))
                .findFirst()
                .orElseGet(() -> model(byDefinition(position.processDefinitionId())));
        model.positions().add(withoutBody(position.elementId()));
    }

    /** "key:version definition", as the ledger names models, from the engine's "key:version:id". */
    private static String byDefinition(String definition) {
        int last = definition.lastIndexOf(':');
        return (last < 0 ? definition : definition.substring(0, last)) + " " + definition;
    }

    private ModelPath model(String told) {
        return models.computeIfAbsent(told, any -> {
            String[] parts = told.split(" ", 2);
            int colon = parts[0].lastIndexOf(':');
            String key = colon < 0 ? parts[0] : parts[0].substring(0, colon);
            String version = colon < 0 ? "" : parts[0].substring(colon + 1);
            return new ModelPath(
                    parts.length < 2 ? parts[0] : parts[1], key, version, new ArrayList<>(), new ArrayList<>());
        });
    }

    private static String arrival(RecordedFact fact, String element) {
        return text(fact, "instance") + " " + element;
    }

    private static String withoutBody(String element) {
        return element.endsWith(BODY) ? element.substring(0, element.length() - BODY.length()) : element;
    }

    private static String text(RecordedFact fact, String name) {
        return fact.values().get(name) instanceof String text ? text : "";
    }
}
