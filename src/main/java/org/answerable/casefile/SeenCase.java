package org.answerable.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.answerable.ledger.Ledger;
import org.answerable.ledger.Ledger.RecordedFact;
import org.answerable.platform.StaleException;
import org.answerable.platform.StaleException.Changed;
import org.springframework.stereotype.Component;

/** Refuses to act on what somebody saw of a case when the case is another one by now, and says what changed meanwhile. */
@Component
public class SeenCase {

    private static final Map<String, List<Field>> CHANGES = Map.of(
            "casefile.moved", List.of(new Field("state", "to", "from")),
            "casefile.classified", List.of(Field.of("category"), Field.of("severity")),
            "casefile.assigned", List.of(Field.of("department"), Field.of("person")),
            "casefile.confidentiality-changed", List.of(Field.of("confidential")));

    private final Ledger ledger;

    SeenCase(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Does nothing if the case is still the one that was seen.
     *
     * @throws StaleException if it is not; it names the fields that changed since then
     */
    public void check(CaseFile present, int seenVersion) {
        if (present.version() != seenVersion) {
            throw new StaleException(
                    "Case " + present.number() + " was changed in between. Look at it again, then repeat what you did.",
                    since(present, present.version() - seenVersion));
        }
    }

    /** Every change of the row is one fact, so the last ones tell what happened. */
    private List<Changed> since(CaseFile present, int changes) {
        List<RecordedFact> facts = ledger.entries(present.id()).stream()
                .flatMap(entry -> entry.facts().stream())
                .filter(fact -> CHANGES.containsKey(fact.type()))
                .toList();
        Map<String, Changed> fields = new LinkedHashMap<>();
        facts.subList(Math.max(0, facts.size() - Math.max(0, changes)), facts.size())
                .forEach(fact -> CHANGES.get(fact.type()).forEach(field -> merge(fields, field, fact.values())));
        return fields.values().stream()
                .filter(change -> !change.now().equals(change.was()))
                .toList();
    }

    private static void merge(Map<String, Changed> fields, Field field, Map<String, Object> values) {
        Changed earlier = fields.get(field.name());
        String was = earlier == null ? text(values.get(field.was())) : earlier.was();
        fields.put(field.name(), new Changed(field.name(), text(values.get(field.now())), was));
    }

    private static String text(Object value) {
        return Objects.toString(value, "");
    }

    /** A field of the case, and where a fact keeps its new and its old value. */
    private record Field(String name, String now, String was) {

        static Field of(String name) {
            return new Field(name, name, name + "Before");
        }
    }
}
