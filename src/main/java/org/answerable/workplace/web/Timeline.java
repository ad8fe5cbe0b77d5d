package org.answerable.workplace.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.answerable.ledger.Ledger.Entry;
import org.answerable.ledger.Ledger.RecordedFact;

/** What happened to a case, read from its ledger: plain sentences first, the engine's steps behind them. */
final class Timeline {

    private static final int SHOWN = 15;

    private static final Set<String> PLAIN_ENGINE_FACTS = Set.of(
            "engine.task-created",
            "engine.task-assigned",
            "engine.task-released",
            "engine.task-completed",
            "engine.task-cancelled",
            "engine.incident");

    /** What these say may name a party, but for the values here. */
    private static final Map<String, Set<String>> NAMING_PARTIES = Map.ofEntries(
            Map.entry("casefile.opened", Set.of("number")),
            Map.entry("casefile.correspondence-added", Set.of("kind", "channel", "direction")),
            Map.entry("casefile.party-added", Set.of()),
            Map.entry("casefile.party-changed", Set.of()),
            Map.entry("casefile.confidentiality-changed", Set.of("confidential")),
            Map.entry("casefile.attachment-added", Set.of()),
            Map.entry("change.decided", Set.of("approved", "approval", "person")),
            Map.entry("agreement.opened", Set.of("round")),
            Map.entry("agreement.answered", Set.of("round", "answer", "byLink", "on")),
            Map.entry("agreement.design-reviewed", Set.of("outcome")),
            Map.entry("agreement.supervised", Set.of("outcome")),
            Map.entry("agreement.designed", Set.of("outcome")),
            Map.entry("agreement.withdrawn", Set.of()),
            Map.entry("agreement.commented", Set.of()),
            Map.entry("agreement.comment-answered", Set.of("outcome")));

    private final Wording words;
    private final UnaryOperator<String> categoryNames;
    private final boolean partiesShown;

    /** With {@code partiesShown} false nothing that names a party is said. */
    Timeline(Wording words, UnaryOperator<String> categoryNames, boolean partiesShown) {
        this.words = words;
        this.categoryNames = categoryNames;
        this.partiesShown = partiesShown;
    }

    /** An entry as shown; the channel is null for what the system did by itself. */
    record Line(
            long sequence,
            String at,
            String iso,
            String actor,
            String channel,
            List<String> said,
            List<String> steps) {}

    /** The newest lines, which are shown, and those before them, which are folded. */
    record Lines(List<Line> newest, List<Line> earlier) {}

    /** The entries, newest first. */
    Lines of(List<Entry> entries) {
        List<Line> lines = lines(entries);
        int shown = Math.min(SHOWN, lines.size());
        return new Lines(lines.subList(0, shown), lines.subList(shown, lines.size()));
    }

    private List<Line> lines(List<Entry> entries) {
        FactSentence sentence = new FactSentence(words, elementNames(entries), categoryNames);
        List<Line> lines = new ArrayList<>(entries.size());
        entries.forEach(entry -> lines.add(line(entry, sentence)));
        Collections.reverse(lines);
        return lines;
    }

    /** The last version of each thing that decided, by name. */
    static Map<String, String> inForce(List<Entry> entries) {
        Map<String, String> versions = new LinkedHashMap<>();
        entries.forEach(entry -> versions.putAll(entry.inForce()));
        return versions;
    }

    private Line line(Entry entry, FactSentence sentence) {
        List<String> said = new ArrayList<>();
        List<String> steps = new ArrayList<>();
        for (RecordedFact fact : entry.facts()) {
            List<String> place = isPlain(fact) ? said : steps;
            place.add(sentence.of(shown(fact)));
        }
        return new Line(
                entry.sequence(),
                words.at(entry.occurred()),
                entry.occurred().toString(),
                words.actor(entry.actorKind(), entry.actorId()),
                "system".equals(entry.actorKind()) ? null : words.label("channel", entry.channel()),
                said,
                steps);
    }

    private static boolean isPlain(RecordedFact fact) {
        return !fact.type().startsWith("engine.") || PLAIN_ENGINE_FACTS.contains(fact.type());
    }

    private RecordedFact shown(RecordedFact fact) {
        if (partiesShown || !NAMING_PARTIES.containsKey(fact.type())) {
            return fact;
        }
        Map<String, Object> told = new LinkedHashMap<>(fact.values());
        told.keySet().retainAll(NAMING_PARTIES.get(fact.type()));
        return new RecordedFact(fact.type(), told);
    }

    /** Elements' names as the engine told them when it came by. */
    private static Map<String, String> elementNames(List<Entry> entries) {
        Map<String, String> names = new HashMap<>();
        for (Entry entry : entries) {
            for (RecordedFact fact : entry.facts()) {
                if (fact.values().get("element") instanceof String element
                        && fact.values().get("name") instanceof String name) {
                    names.put(element, name);
                }
            }
        }
        return names;
    }
}
