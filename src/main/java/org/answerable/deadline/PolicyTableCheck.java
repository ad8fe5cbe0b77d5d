package org.answerable.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.answerable.calendar.WorkingTime;
import org.answerable.casefile.CaseKind;
import org.answerable.deadline.model.NestedRows;
import org.answerable.deadline.model.PolicyRowCheck;
import org.answerable.engine.Finding;
import org.answerable.engine.TableCheck;
import org.answerable.engine.WrittenTable;

/**
 * Reads {@code deadline-policy} as its owner wrote it: what cannot be used is refused, and a promise that can end after the one inside
 * which it lies is told as odd. Limits that the settings give to promises without a figure are not looked at.
 */
public final class PolicyTableCheck implements TableCheck {

    /** The calendars that ship. */
    private static final Set<String> SHIPPED = Set.of("always", "cn-day", "cn-office", "cn-hall", "uk-office");

    /** What stands in the column of the kind for parts of a case, beside what models name as promises of their tasks. */
    private static final Set<String> MATTERS = Set.of(
            "contribution", "supplier", "complaint-appeal", "remedy", "verification", "call-back", "react", "vote");

    private static final String LABEL = "deadline.kind.";

    private final Clocks clocks;

    /** With the calendars. */
    public PolicyTableCheck(Clocks clocks) {
        this.clocks = clocks;
    }

    /** Knows only which calendars ship, not their hours. */
    public static PolicyTableCheck withoutDatabase() {
        return new PolicyTableCheck(new Clocks() {
            @Override
            public Set<String> ids() {
                return SHIPPED;
            }

            @Override
            public boolean all() {
                return false;
            }

            @Override
            public Optional<WorkingTime> inForce(String id) {
                return Optional.empty();
            }

            @Override
            public Instant now() {
                return Instant.EPOCH;
            }
        });
    }

    /** The calendars that a row may name. */
    public interface Clocks {

        /** Their ids. */
        Set<String> ids();

        /** True if there are no others. */
        boolean all();

        /** The version in force; empty if it is not known here. */
        Optional<WorkingTime> inForce(String id);

        /** From when on starts are tried. */
        Instant now();
    }

    @Override
    public String table() {
        return "deadline-policy";
    }

    @Override
    public List<Finding> check(String file, WrittenTable table, Others others) {
        PolicyRowCheck.Known known = new PolicyRowCheck.Known(
                words(others, "service-level-profile", "profile"),
                matters(others),
                kinds(),
                words(others, "escalation-ladder", "ladder"),
                clocks.ids(),
                clocks.all());
        List<Finding> findings = new ArrayList<>();
        table.rows().forEach(row -> findings.addAll(new PolicyRowCheck(file, row, known).findings()));
        if (findings.stream().allMatch(Finding::warning)) {
            findings.addAll(new NestedRows(file, table, clocks.now(), clocks::inForce).findings());
        }
        return findings;
    }

    private static Set<String> matters(Others others) {
        Set<String> matters = new TreeSet<>(MATTERS);
        matters.addAll(others.promises());
        Stream.of(CaseKind.values()).map(CaseKind::key).forEach(matters::add);
        return matters;
    }

    /** The kinds that people see a name of. */
    private static Set<String> kinds() {
        return ResourceBundle.getBundle("i18n/deadline").keySet().stream()
                .filter(key -> key.startsWith(LABEL))
                .map(key -> key.substring(LABEL.length()))
                .collect(Collectors.toSet());
    }

    /** What the table's input names; null if there is no such table here. */
    private static Set<String> words(Others others, String table, String input) {
        return others.table(table)
                .map(written -> PolicyRowCheck.words(written, input))
                .orElse(null);
    }
}
