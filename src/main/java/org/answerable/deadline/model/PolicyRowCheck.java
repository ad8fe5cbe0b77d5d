package org.answerable.deadline.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.answerable.calendar.Limit;
import org.answerable.engine.Finding;
import org.answerable.engine.WrittenTable;

/** Reads one row of {@code deadline-policy} as its owner wrote it; each finding names row, column and what is allowed. */
public final class PolicyRowCheck {

    /** The id under which what is wrong with a row is told. */
    public static final String RULE = "policy-row";

    private static final Set<String> REASONS = Set.of("waiting-complainant", "waiting-supplier");

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
            others.forEach(other -> wrong(column, "\"" + other + "\" is not known", listed(allowed)));
        }
    }

    private void kind() {
        if (cell("deadline").value().isEmpty() && cell("deadline").plain()) {
            wrong("deadline", "is empty", listed(known.kinds()));
            return;
        }
        cell("deadline").value().ifPresent(kind -> {
            if (!PolicyOrder.isKey(kind)) {
                wrong("deadline", "\"" + kind + "\" is no key", "a-z, 0-9 and -, at most 40 characters");
            } else if (!known.kinds().contains(kind)) {
                odd("deadline", "\"" + kind + "\" has no name and no model of ours keeps it", listed(known.kinds()));
            }
        });
    }

    private void present(String column) {
        if (cell(column).plain() && cell(column).value().isEmpty()) {
            wrong(column, "is empty", "where the promise comes from, such as \"D-01\"");
        }
    }

    private void clock() {
        if (cell("clock").plain() && cell("clock").value().isEmpty()) {
            wrong("clock", "is empty", listed(known.clocks()));
        }
        cell("clock").value().filter(clock -> !known.clocks().contains(clock)).ifPresent(clock -> {
            if (known.allClocks()) {
                wrong("clock", "there is no calendar \"" + clock + "\"", listed(known.clocks()));
            } else {
                odd(
                        "clock",
                        "no calendar \"" + clock + "\" ships; without it the table is not deployed",
                        listed(known.clocks()) + ", or one that was made on the page of calendars before");
            }
        });
    }

    private void limit() {
        cell("limit").value().ifPresent(limit -> {
            try {
                Limit.parse(limit);
            } catch (IllegalArgumentException unreadable) {
                wrong("limit", "\"" + limit + "\" cannot be read", unreadable.getMessage());
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
                        share + " is no share of the time",
                        "more than 0 and less than 1 (100 %), as in \"0.5,0.8\"");
                return;
            }
            if (at <= before) {
                wrong(
                        "warn",
                        share + " does not come after " + before,
                        "each later than the one before, as in \"0.5,0.8\"");
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
                        "ladder", "there is no ladder \"" + ladder + "\"", listed(known.ladders()) + ", or empty"));
    }

    private void pausing() {
        boolean legal = cell("legal").value().filter("true"::equals).isPresent();
        cell("pauseReasons").value().ifPresent(written -> {
            if (legal) {
                wrong("pauseReasons", "a clock set by law cannot be paused", "empty where \"legal\" is true");
            }
            Names.in(written).stream()
                    .filter(reason -> !REASONS.contains(reason))
                    .forEach(reason ->
                            odd("pauseReasons", "no flow of ours waits for \"" + reason + "\"", listed(REASONS)));
        });
    }

    private void extensions() {
        cell("extensions")
                .value()
                .filter(count -> !count.matches("\\d{1,3}"))
                .ifPresent(count -> wrong("extensions", count + " is no number of extensions", "0 to 999"));
    }

    private Cell cell(String column) {
        return new Cell(row.cell(column));
    }

    private void wrong(String column, String what, String allowed) {
        findings.add(new Finding(file, row.rule(), RULE, told(column, what, allowed)));
    }

    private void odd(String column, String what, String allowed) {
        findings.add(new Finding(file, row.rule(), RULE, told(column, what, allowed), true));
    }

    private String told(String column, String what, String allowed) {
        String label = row.labels().getOrDefault(column, column);
        return "row " + row.number() + ", column " + label + " (" + column + "): " + what + "; allowed: " + allowed;
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
