package org.answerable.transfer;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.transfer.mapping.MappedRow;
import org.answerable.transfer.mapping.Mapping;
import org.answerable.transfer.mapping.RowReader;
import org.answerable.transfer.source.RefusedRows;
import org.answerable.transfer.source.RowSource;
import org.answerable.transfer.source.SourceRow;

/** One pass through a file, batch by batch; counts what becomes of each row. */
final class ImportPass {

    private static final int BATCH = 250;

    private final ImportFile importing;
    private final Mapping mapping;
    private final RowReader reader;
    private final String runOrNull;
    private final RefusedRows refusedRows;
    private final Clock clock;
    private final Instant began;
    private final Map<String, Long> lines = new HashMap<>();

    private long closed;
    private long open;
    private long known;
    private long refused;

    /** A dry run has no run id. */
    ImportPass(ImportFile importing, Mapping mapping, String runOrNull, RefusedRows refusedRows, Clock clock) {
        this.importing = importing;
        this.mapping = mapping;
        this.reader = mapping.reader();
        this.runOrNull = runOrNull;
        this.refusedRows = refusedRows;
        this.clock = clock;
        this.began = clock.instant();
    }

    void through(RowSource rows, Progress progress) throws IOException {
        List<MappedRow> batch = new ArrayList<>();
        for (SourceRow row = rows.next(); row != null; row = rows.next()) {
            MappedRow mapped = reader.read(row);
            if (isFirst(mapped)) {
                batch.add(mapped);
            }
            if (batch.size() == BATCH) {
                work(batch);
                batch.clear();
                progress.reached(closed + open + known + refused, rows.share());
            }
        }
        work(batch);
        progress.reached(closed + open + known + refused, 1);
    }

    /** The first row of a key counts, whether or not it can be imported; any other is refused and names it. */
    private boolean isFirst(MappedRow mapped) throws IOException {
        Long first = mapped.key() == null
                ? null
                : lines.putIfAbsent(mapped.key(), mapped.row().line());
        if (first != null) {
            refuse(mapped, List.of(new FieldError(mapping.key(), "row-twice", String.valueOf(first))));
        }
        return first == null;
    }

    private void work(List<MappedRow> batch) throws IOException {
        List<MappedRow> named = new ArrayList<>();
        for (MappedRow row : batch) {
            if (row.key() == null) {
                refuse(row, row.errors());
            } else {
                named.add(row);
            }
        }
        List<MappedRow> fresh = importing.fresh(mapping, named);
        known += named.size() - fresh.size();
        write(sound(fresh));
    }

    private List<MappedRow> sound(List<MappedRow> fresh) throws IOException {
        List<MappedRow> readable = new ArrayList<>();
        for (MappedRow row : fresh) {
            if (row.complaint() == null) {
                refuse(row, row.errors());
            } else {
                readable.add(row);
            }
        }
        List<List<FieldError>> errors = importing.check(readable);
        List<MappedRow> sound = new ArrayList<>();
        for (int i = 0; i < readable.size(); i++) {
            if (errors.get(i).isEmpty()) {
                sound.add(readable.get(i));
            } else {
                refuse(readable.get(i), errors.get(i));
            }
        }
        return sound;
    }

    private void write(List<MappedRow> sound) {
        List<MappedRow> written = runOrNull == null ? sound : importing.write(mapping, runOrNull, sound);
        long over = written.stream().filter(row -> row.complaint().closed()).count();
        closed += over;
        open += written.size() - over;
        known += sound.size() - written.size();
    }

    private void refuse(MappedRow row, List<FieldError> errors) throws IOException {
        refusedRows.add(row.row(), importing.inWords(errors));
        refused++;
    }

    ImportReport report(int told) {
        return new ImportReport(closed, open, known, refused, told, Duration.between(began, clock.instant()));
    }
}
