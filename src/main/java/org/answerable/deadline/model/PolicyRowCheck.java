package org.answerable.deadline.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.answerable.calendar.Limit;
import org.answerable.engine.Finding;
import org.answerable.engine.Sentence;
import org.answerable.engine.WrittenTable;

/** Reads one row of {@code deadline-policy} as its owner wrote it; each finding names row, column and what is allowed. */
public final class PolicyRowCheck {

    /** The id under which what is wrong with a row is told. */
    public static final String RULE = "policy-row";

    private static final String WAITING_SUPPLIER = "waiting-supplier";
    private static final Set<String> REASONS = Set.of("waiting-complainant", WAITING_SUPPLIER);

    private static final Sentence EMPTY = Sentence.of("deadline.finding.empty");

    private final String file;
    private final WrittenTable.Row row;
    private final Known known;
    private final List<Finding> findings = new ArrayList<>();

    /** Of the row in the file. */
    public PolicyRowCheck(String file, WrittenTable.Row row, Known known) {
        this.file = file;
        this.row = row;
        this.known = known;
    }

    /**
     * What a row may name.
     *
     * @param profiles null if they are not known
     * @param matters  kinds of cases, and what stands in their place for parts of a case
     * @param kinds    kinds of deadlines that have a name
     * @param ladders  null if they are not known
     * @param allClocks true if there are no other calendars
     */
    public record Known(
            Set<String> profiles,
            Set<String> matters,
            Set<String> kinds,
            Set<String> ladders,
            Set<String> clocks,
            boolean allClocks) {}

    /** What is wrong with the row, and what is odd. */
    public List<Finding> findings() {
        named("profile", known.profiles());
        named("kind", known.matters());
        kind();
        present("source");
        clock();
        limit();
        warn();
        ladder();
        pausing();
        extensions();
        return List.copyOf(findings);
    }

    /** An input that names what there is not matches nothing. */
    private void named(String column, Set<String> allowed) {
        if (allowed != null) {
            Set<String> others = new TreeSet<>(cell(column).words());
            others.removeAll(allowed);
            others.forEach(other -> wrong(column, Sentence.of("deadline.finding.unknown", other), listed(allowed)));
        }
    }

    private void kind() {
        if (cell("deadline").value().isEmpty() && cell("deadline").plain()) {
            wrong("deadline", EMPTY, listed(known.kinds()));
            return;
        }
        cell("deadline").value().ifPresent(kind -> {
            if (!PolicyOrder.isKey(kind)) {
                wrong(
                        "deadline",
                        Sentence.of("deadline.finding.no-key", kind),
                        Sentence.of("deadline.finding.key-form"));
            } else if (!known.kinds().contains(kind)) {
                odd("deadline", Sentence.of("deadline.finding.unnamed-kind", kind), listed(known.kinds()));
            }
        });
    }

    private void present(String column) {
        if (cell(column).plain() && cell(column).value().isEmpty()) {
            wrong(column, EMPTY, Sentence.of("deadline.finding.source-form"));
        }
    }

    private void clock() {
        if (cell("clock").plain() && cell("clock").value().isEmpty()) {
            wrong("clock", EMPTY, listed(known.clocks()));
        }
        cell("clock").value().filter(clock -> !known.clocks().contains(clock)).ifPresent(clock -> {
            if (known.allClocks()) {
                wrong("clock", Sentence.of("deadline.finding.no-calendar", clock), listed(known.clocks()));
            } else {
                odd(
                        "clock",
                        Sentence.of("deadline.finding.calendar-not-shipped", clock),
                        Sentence.of("deadline.finding.or-own-calendar", listed(known.clocks())));
            }
        });
    }

    private void limit() {
        cell("limit").value().ifPresent(limit -> {
            try {
                Limit.parse(limit);
            } catch (IllegalArgumentException unreadable) {
                wrong(
                        "limit",
                        Sentence.of("deadline.finding.unreadable", limit),
                        Sentence.of("deadline.finding.limit-forms"));
            }
        });
    }

    private void warn() {
        List<String> shares = cell("warn").value().map(Names::in).orElse(List.of());
        double before = 0;
        for (String share : shares) {
            double at = number(share);
            if (!(at > 0 && at < 1)) {
                wrong(
                        "warn",
                        Sentence.of("deadline.finding.no-share", share),
                        Sentence.of("deadline.finding.share-range"));
                return;
            }
            if (at <= before) {
                wrong(
                        "warn",
                        Sentence.of("deadline.finding.share-order", share, String.valueOf(before)),
                        Sentence.of("deadline.finding.share-order-form"));
                return;
            }
            before = at;
        }
    }

    private static double number(String share) {
        try {
            return Double.parseDouble(share);
        } catch (NumberFormatException none) {
            return Double.NaN;
        }
    }

    private void ladder() {
        cell("ladder")
                .value()
                .filter(ladder -> known.ladders() != null && !known.ladders().contains(ladder))
                .ifPresent(ladder -> wrong(
                        "ladder",
                        Sentence.of("deadline.finding.no-ladder", ladder),
                        Sentence.of("deadline.finding.or-empty", listed(known.ladders()))));
    }

    private void pausing() {
        boolean legal = cell("legal").value().filter("true"::equals).isPresent();
        cell("pauseReasons").value().ifPresent(written -> {
            if (legal) {
                wrong(
                        "pauseReasons",
                        Sentence.of("deadline.finding.legal-pause"),
                        Sentence.of("deadline.finding.legal-pause-form"));
            }
            if (Names.in(written).contains(WAITING_SUPPLIER)
                    && cell("kind").words().contains("supplier")) {
                wrong(
                        "pauseReasons",
                        Sentence.of("deadline.finding.own-wait"),
                        Sentence.of("deadline.finding.own-wait-form"));
            }
            Names.in(written).stream()
                    .filter(reason -> !REASONS.contains(reason))
                    .forEach(reason -> odd(
                            "pauseReasons", Sentence.of("deadline.finding.unknown-reason", reason), listed(REASONS)));
        });
    }

    private void extensions() {
        cell("extensions")
                .value()
                .filter(count -> !count.matches("\\d{1,3}"))
                .ifPresent(count -> wrong(
                        "extensions",
                        Sentence.of("deadline.finding.no-extensions", count),
                        Sentence.of("deadline.finding.extensions-range")));
    }

    private Cell cell(String column) {
        return new Cell(row.cell(column));
    }

    private void wrong(String column, Sentence what, Object allowed) {
        findings.add(EnglishFinding.of(file, row.rule(), RULE, told(column, what, allowed), false));
    }

    private void odd(String column, Sentence what, Object allowed) {
        findings.add(EnglishFinding.of(file, row.rule(), RULE, told(column, what, allowed), true));
    }

    private Sentence told(String column, Sentence what, Object allowed) {
        String label = row.labels().getOrDefault(column, column);
        return Sentence.of("deadline.finding.row", String.valueOf(row.number()), label, column, what, allowed);
    }

    /** The words that the rows of another table name in the column. */
    public static Set<String> words(WrittenTable table, String column) {
        Set<String> words = new TreeSet<>();
        table.rows().forEach(row -> words.addAll(new Cell(row.cell(column)).words()));
        return words;
    }

    private static String listed(Set<String> allowed) {
        return String.join(", ", new TreeSet<>(allowed));
    }
}
