package org.answerable.deadline.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.answerable.calendar.Limit;
import org.answerable.calendar.WorkingTime;
import org.answerable.engine.Finding;
import org.answerable.engine.Sentence;
import org.answerable.engine.WrittenTable;

/** Finds rows whose promise can end after the one of another row that it lies inside. */
public final class NestedRows {

    /** The id under which it is told. */
    public static final String RULE = "policy-nested";

    /** Parts of a complaint: their matter stands in the column of the kind, in place of the kind of the case they belong to. */
    private static final Set<String> PARTS = Set.of("contribute", "inspect");

    private static final Cell COMPLAINT = new Cell("\"complaint\"");
    private static final List<String> INPUTS = List.of("profile", "kind", "category", "severity", "channel");

    private final String file;
    private final WrittenTable table;
    private final Instant from;
    private final Function<String, Optional<WorkingTime>> clocks;

    /**
     * Of the table.
     *
     * @param from   from when on starts are tried, over a year
     * @param clocks the calendars by their ids, empty for one that is not known here
     */
    public NestedRows(String file, WrittenTable table, Instant from, Function<String, Optional<WorkingTime>> clocks) {
        this.file = file;
        this.table = table;
        this.from = from;
        this.clocks = clocks;
    }

    /** A warning for each pair of rows that can bind one case so. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (WrittenTable.Row inner : table.rows()) {
            Optional<String> kind = kind(inner).flatMap(NestedPromises::outer);
            kind.ifPresent(outerKind -> outer(inner, outerKind)
                    .forEach(outer -> overlong(inner, outer).ifPresent(findings::add)));
        }
        return findings;
    }

    private Stream<WrittenTable.Row> outer(WrittenTable.Row inner, String outerKind) {
        return table.rows().stream()
                .filter(row -> kind(row).filter(outerKind::equals).isPresent())
                .filter(row ->
                        INPUTS.stream().allMatch(column -> cell(inner, column).mayMeet(cell(row, column))))
                .filter(row -> !preceded(inner, inner, row) && !preceded(row, inner, row));
    }

    /** True if an earlier row of the same kind binds whatever case both rows match: the first one of a kind does. */
    private boolean preceded(WrittenTable.Row late, WrittenTable.Row inner, WrittenTable.Row outer) {
        return table.rows().stream()
                .filter(row -> row.number() < late.number() && kind(row).equals(kind(late)))
                .anyMatch(row -> INPUTS.stream()
                        .allMatch(column -> column.equals("kind") && part(late)
                                ? sameMatter(row, late)
                                : cell(row, column).covers(cell(inner, column), cell(outer, column))));
    }

    /** Among rows of parts it is the matter itself that tells whether the earlier one is found first. */
    private static boolean sameMatter(WrittenTable.Row earlier, WrittenTable.Row late) {
        Cell matter = new Cell(late.cell("kind"));
        return new Cell(earlier.cell("kind")).covers(matter, matter);
    }

    /** What the row matches in the column; for a part, of the complaint that it belongs to. */
    private static Cell cell(WrittenTable.Row row, String column) {
        return part(row) && column.equals("kind") ? COMPLAINT : new Cell(row.cell(column));
    }

    private static boolean part(WrittenTable.Row row) {
        return kind(row).filter(PARTS::contains).isPresent();
    }

    private Optional<Finding> overlong(WrittenTable.Row inner, WrittenTable.Row outer) {
        Optional<NestedPromises.Written> ours = written(inner);
        Optional<NestedPromises.Written> theirs = written(outer);
        if (ours.isEmpty() || theirs.isEmpty()) {
            return Optional.empty();
        }
        return NestedPromises.overlong(ours.get(), theirs.get(), from, clocks)
                .map(start -> EnglishFinding.of(file, inner.rule(), RULE, told(inner, outer, start), true));
    }

    private static Sentence told(WrittenTable.Row inner, WrittenTable.Row outer, Instant start) {
        return Sentence.of(
                "deadline.finding.nested",
                String.valueOf(inner.number()),
                said(inner),
                String.valueOf(outer.number()),
                said(outer),
                start.toString());
    }

    private static String said(WrittenTable.Row row) {
        return Stream.of("deadline", "limit", "clock")
                .map(column -> new Cell(row.cell(column)).value().orElse(""))
                .reduce((one, other) -> one + ", " + other)
                .orElseThrow();
    }

    private static Optional<String> kind(WrittenTable.Row row) {
        return new Cell(row.cell("deadline")).value();
    }

    /** Empty without a figure, and where the limit or the clock cannot be read. */
    private static Optional<NestedPromises.Written> written(WrittenTable.Row row) {
        Optional<String> clock = new Cell(row.cell("clock")).value();
        Optional<String> limit = new Cell(row.cell("limit")).value();
        if (clock.isEmpty() || limit.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new NestedPromises.Written(clock.get(), Limit.parse(limit.get())));
        } catch (IllegalArgumentException toldByTheRow) {
            return Optional.empty();
        }
    }
}
