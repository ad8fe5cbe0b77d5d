package org.answerable.transfer;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.transfer.ImportDesk.Fate;
import org.answerable.transfer.ImportDesk.OfferedRow;
import org.answerable.transfer.ImportDesk.Outcome;
import org.answerable.transfer.mapping.MappedRow;
import org.answerable.transfer.mapping.Mapping;
import org.answerable.transfer.mapping.RowReader;
import org.answerable.transfer.source.RefusedRows;
import org.answerable.transfer.source.RowSource;
import org.answerable.transfer.source.SourceRow;

/** One pass through a file, batch by batch; counts what becomes of each row. */
final class ImportPass {

    private static final int BATCH = 250;

    private final ImportDesk desk;
    private final Mapping mapping;
    private final RowReader reader;
    private final String runOrNull;
    private final RefusedRows refusedRows;
    private final long began = System.nanoTime();
    private final Map<String, Long> lines = new HashMap<>();
    private final Map<Fate, Long> counts = new EnumMap<>(Fate.class);
    private long rowsDone;

    /** A dry run has no run id. */
    ImportPass(ImportDesk desk, Mapping mapping, String runOrNull, RefusedRows refusedRows) {
        this.desk = desk;
        this.mapping = mapping;
        this.reader = mapping.reader();
        this.runOrNull = runOrNull;
        this.refusedRows = refusedRows;
    }

    void through(RowSource rows, Progress progress) throws IOException {
        List<SourceRow> batch = new ArrayList<>();
        for (SourceRow row = rows.next(); row != null; row = rows.next()) {
            batch.add(row);
            if (batch.size() == BATCH) {
                offer(batch);
                batch.clear();
                progress.reached(rowsDone, rows.share());
            }
        }
        offer(batch);
        progress.reached(rowsDone, 1);
    }

    private void offer(List<SourceRow> batch) throws IOException {
        if (batch.isEmpty()) {
            return;
        }
        List<Outcome> outcomes = desk.take(new ImportDesk.Offer(
                mapping.source(),
                runOrNull,
                mapping.limits(),
                batch.stream().map(this::read).toList()));
        for (int i = 0; i < batch.size(); i++) {
            Outcome outcome = outcomes.get(i);
            counts.merge(outcome.fate(), 1L, Long::sum);
            if (outcome.fate() == Fate.REFUSED) {
                refusedRows.add(batch.get(i), outcome.reason());
            }
        }
        rowsDone += batch.size();
    }

    /** The first row of a key counts, whether or not it can be imported; any other is refused and names it. */
    private OfferedRow read(SourceRow row) {
        MappedRow mapped = reader.read(row);
        Long first = mapped.key() == null ? null : lines.putIfAbsent(mapped.key(), row.line());
        return first == null
                ? new OfferedRow(row.line(), mapped.key(), mapped.complaint(), mapped.errors())
                : new OfferedRow(
                        row.line(),
                        null,
                        null,
                        List.of(new FieldError(mapping.key(), "row-twice", String.valueOf(first))));
    }

    ImportReport report(int told) {
        return new ImportReport(
                count(Fate.CLOSED),
                count(Fate.OPEN),
                count(Fate.KNOWN),
                count(Fate.REFUSED),
                told,
                Duration.ofNanos(System.nanoTime() - began));
    }

    private long count(Fate fate) {
        return counts.getOrDefault(fate, 0L);
    }
}
