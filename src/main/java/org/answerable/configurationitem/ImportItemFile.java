package org.answerable.configurationitem;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.answerable.configurationitem.ItemImportDesk.Batch;
import org.answerable.configurationitem.ItemImportDesk.Begin;
import org.answerable.configurationitem.ItemImportDesk.Fate;
import org.answerable.configurationitem.ItemImportDesk.Outcome;
import org.answerable.configurationitem.ItemImportDesk.Row;
import org.answerable.configurationitem.ItemImportDesk.Sort;
import org.answerable.platform.Ids;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.transfer.source.FileFormat;
import org.answerable.transfer.source.RowFiles;
import org.answerable.transfer.source.RowSource;
import org.answerable.transfer.source.SourceRow;

/** Takes a file of items or of relations over (CSV, UTF-8, columns as an export has them), batch by batch. */
public final class ImportItemFile {

    /** The most rows of one file. */
    public static final int MOST_ROWS = 300_000;

    private static final String ATTRIBUTE = "attribute.";
    private static final Map<Sort, List<String>> COLUMNS = Map.of(
            Sort.ITEMS, List.of("code", "name", "type", "department", "service", "state"),
            Sort.RELATIONS, List.of("source", "kind", "target"));
    /** What an earlier refusal added to the file. */
    private static final Set<String> PASSED_OVER = Set.of("refused_line", "refused_reason");

    private final ItemImportDesk desk;

    public ImportItemFile(ItemImportDesk desk) {
        this.desk = desk;
    }

    /**
     * What to take over.
     *
     * @param name   of the file, as its owner knows it
     * @param reason of the corrections that it makes
     * @param dryRun true to check everything and write nothing
     */
    public record Order(Sort sort, Path file, String name, String reason, boolean dryRun) {}

    /** Hears of every row that was refused, with what is wrong with it. */
    public interface RefusedRow {

        void told(SourceRow row, List<FieldError> errors) throws IOException;
    }

    /** How many rows came to what; each is counted once. */
    public record Report(long added, long changed, long unchanged, long taken, long refused) {

        public long rows() {
            return added + changed + unchanged + taken + refused;
        }
    }

    /**
     * Goes through the file.
     *
     * @param progress hears after each batch how many rows are done
     * @throws InvalidInputException if the file is no table of such rows ({@code file}), or the reason is missing ({@code reason})
     * @throws IOException           if it cannot be read
     */
    public Report run(Order order, RefusedRow refused, LongConsumer progress) throws IOException {
        try (RowSource rows = open(order)) {
            Causes.correction(order.reason());
            String importId = order.dryRun()
                    ? null
                    : desk.begin(new Begin(order.sort(), digest(order.file()), order.name(), order.reason()));
            return new Pass(order, importId, refused).through(rows, progress);
        }
    }

    private static RowSource open(Order order) throws IOException {
        RowSource rows;
        try {
            rows = RowFiles.open(order.file(), new FileFormat(FileFormat.Kind.CSV, StandardCharsets.UTF_8, ','));
        } catch (IOException noTable) {
            throw broken("file", "item-file", String.valueOf(noTable.getMessage()));
        }
        List<String> known = COLUMNS.get(order.sort());
        List<String> unknown = rows.columns().stream()
                .filter(column -> !known.contains(column) && !PASSED_OVER.contains(column))
                .filter(column -> order.sort() == Sort.RELATIONS || !column.startsWith(ATTRIBUTE))
                .toList();
        if (!unknown.isEmpty() || !rows.columns().contains(known.get(0))) {
            rows.close();
            String shown = unknown.isEmpty() ? known.get(0) : ItemRules.shortened(String.join(", ", unknown));
            throw broken("file", unknown.isEmpty() ? "column-missing" : "column-unknown", shown);
        }
        return rows;
    }

    private static String digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, sha).transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    private static InvalidInputException broken(String field, String rule, String limit) {
        return new InvalidInputException(List.of(new FieldError(field, rule, limit)));
    }

    /** One way through a file. */
    private final class Pass {

        private final Order order;
        private final String importId;
        private final String trial;
        private final RefusedRow refused;
        private final Map<String, Long> lines = new HashMap<>();
        private final long[] counts = new long[Fate.values().length];
        private int done;

        private Pass(Order order, String importId, RefusedRow refused) {
            this.order = order;
            this.importId = importId;
            this.trial = importId == null ? Ids.next() : null;
            this.refused = refused;
        }

        private Report through(RowSource rows, LongConsumer progress) throws IOException {
            List<SourceRow> batch = new ArrayList<>();
            for (SourceRow row = next(rows); row != null; row = next(rows)) {
                batch.add(row);
                if (batch.size() == ItemImportDesk.BATCH) {
                    take(batch);
                    batch.clear();
                    progress.accept(done);
                }
            }
            take(batch);
            progress.accept(done);
            return new Report(
                    counts[Fate.ADDED.ordinal()],
                    counts[Fate.CHANGED.ordinal()],
                    counts[Fate.UNCHANGED.ordinal()],
                    counts[Fate.TAKEN.ordinal()],
                    counts[Fate.REFUSED.ordinal()]);
        }

        private SourceRow next(RowSource rows) throws IOException {
            try {
                return rows.next();
            } catch (IOException unreadable) {
                throw broken("file", "item-file", String.valueOf(unreadable.getMessage()));
            }
        }

        private void take(List<SourceRow> batch) throws IOException {
            if (batch.isEmpty()) {
                return;
            }
            if (done + batch.size() > MOST_ROWS) {
                throw broken("file", "rows", String.valueOf(MOST_ROWS));
            }
            List<Outcome> outcomes = desk.take(new Batch(
                    importId,
                    trial,
                    order.sort(),
                    order.reason(),
                    done + 1,
                    batch.stream().map(this::row).toList()));
            for (int place = 0; place < batch.size(); place++) {
                Outcome outcome = outcomes.get(place);
                counts[outcome.fate().ordinal()]++;
                if (outcome.fate() == Fate.REFUSED) {
                    refused.told(batch.get(place), outcome.errors());
                }
            }
            done += batch.size();
        }

        private Row row(SourceRow row) {
            Map<String, String> values = new LinkedHashMap<>();
            row.values().forEach((column, text) -> {
                if (!PASSED_OVER.contains(column)) {
                    values.put(column, GuardedCells.read(text).strip());
                }
            });
            List<FieldError> errors = new ArrayList<>();
            if (row.columns() > 0) {
                errors.add(new FieldError("row", "columns", String.valueOf(row.columns())));
            }
            if (order.sort() == Sort.ITEMS) {
                String code = ItemRules.code(values.get("code"));
                Long before = code.isEmpty() ? null : lines.putIfAbsent(code, row.line());
                if (before != null) {
                    errors.add(new FieldError("code", "row-twice", String.valueOf(before)));
                }
            }
            return new Row(row.line(), values, errors);
        }
    }
}
