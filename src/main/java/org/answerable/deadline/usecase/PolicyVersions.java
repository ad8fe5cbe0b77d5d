package org.answerable.deadline.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseKind;
import org.answerable.deadline.model.PolicyOrder;
import org.answerable.deadline.model.PolicyRowCheck;
import org.answerable.deadline.model.Promise;
import org.answerable.engine.DecisionTables;
import org.answerable.engine.TableCheck;
import org.answerable.engine.WrittenTable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The deployed versions of {@code deadline-policy}, asked again about promises that were made. */
@Component
class PolicyVersions {

    private static final Set<String> CASES =
            Stream.of(CaseKind.values()).map(CaseKind::key).collect(Collectors.toSet());

    /** What the table is asked about a part that a department contributes, and about one that a supplier does. */
    private static final String OURS = "contribution";

    private static final String SUPPLIERS = "supplier";

    private final DecisionTables tables;
    private final CheckPolicy check;
    private final MessageSource texts;

    PolicyVersions(DecisionTables tables, CheckPolicy check, MessageSource texts) {
        this.tables = tables;
        this.check = check;
        this.texts = texts;
    }

    /** The newest one, such as {@code deadline-policy:3}. */
    String newest() {
        return tables.newestVersion(PromisedTasks.TABLE);
    }

    /** What is odd in the newest one, in the language. */
    List<String> warnings(Locale language) {
        return check.check("", tables.written(PromisedTasks.TABLE), new Deployed(tables)).stream()
                .map(finding -> finding.message(key -> texts.getMessage(key, null, language), language))
                .toList();
    }

    /** What the version answers; nothing if it was never deployed here, as one of another system. */
    List<Map<String, Object>> rows(String version, Map<String, Object> facts) {
        return tables.evaluateVersion(version, facts)
                .map(DecisionTables.Answer::rows)
                .orElse(List.of());
    }

    /**
     * For what the table may have been asked about the promise, which does not keep it: the kind of the case, and what stands in
     * its place. What a supplier promised was never asked for as what a department does, nor the other way.
     */
    static List<String> matters(Promise promise, CaseFile file, Set<String> parts, Set<String> suppliers) {
        List<String> matters = new ArrayList<>();
        if (promise.ofCase()) {
            matters.add(file.kind().key());
        }
        matters.addAll(parts);
        matters.remove(suppliers.contains(promise.view().department()) ? OURS : SUPPLIERS);
        return matters;
    }

    /** What the newest version names in place of a kind of case, for parts and stages. */
    Set<String> parts() {
        Set<String> parts = PolicyRowCheck.words(tables.written(PromisedTasks.TABLE), "kind");
        parts.removeAll(CASES);
        return parts;
    }

    /** The tables beside it; which words models use is not asked again. */
    private record Deployed(DecisionTables tables) implements TableCheck.Others {

        @Override
        public Optional<WrittenTable> table(String id) {
            return Optional.of(tables.written(id));
        }

        @Override
        public Set<String> promises() {
            return PolicyRowCheck.words(tables.written(PromisedTasks.TABLE), "kind");
        }
    }

    /** True if that is what promised it: a part that was given a time of its own was not promised its row's limit. */
    static boolean promised(Promise promise, Optional<PolicyOrder> order) {
        return order.filter(said -> said.source().equals(promise.terms().source())
                        && said.calendar().equals(promise.terms().calendar())
                        && (promise.ofCase()
                                || Objects.equals(said.limit(), promise.terms().limitText())))
                .isPresent();
    }
}
