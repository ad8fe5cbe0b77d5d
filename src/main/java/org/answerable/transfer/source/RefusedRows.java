package org.answerable.transfer.source;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The file of refused rows: as the file they come from is written, with two columns more, so that it can be mended and imported with
 * the same mapping. It is made with the first refused row; what an earlier run left under its name goes when a run begins.
 */
public final class RefusedRows implements Closeable {

    private static final String LINE = "refused_line";
    private static final String REASON = "refused_reason";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path path;
    private final FileFormat format;
    private BufferedWriter writer;
    private CSVPrinter table;

    /** Deletes what an earlier run left. */
    public RefusedRows(Path path, FileFormat format) throws IOException {
        this.path = path;
        this.format = format;
        Files.deleteIfExists(path);
    }

    /** Adds a row with the reason, which names the field and the limit. */
    public void add(SourceRow row, String reason) throws IOException {
        if (writer == null) {
            open(row);
        }
        if (format.kind() == FileFormat.Kind.CSV) {
            List<Object> cells = new ArrayList<>(own(row).values());
            cells.add(row.line());
            cells.add(reason);
            table.printRecord(cells);
        } else {
            Map<String, Object> members = new LinkedHashMap<>(own(row));
            members.put(LINE, row.line());
            members.put(REASON, reason);
            writer.write(JSON.writeValueAsString(members));
            writer.newLine();
        }
    }

    /** Without what an earlier refusal added. */
    private static Map<String, String> own(SourceRow row) {
        Map<String, String> own = new LinkedHashMap<>(row.values());
        own.remove(LINE);
        own.remove(REASON);
        return own;
    }

    private void open(SourceRow first) throws IOException {
        writer = Files.newBufferedWriter(path, format.encoding());
        if (format.kind() == FileFormat.Kind.CSV) {
            table = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(format.separator())
                    .get()
                    .print(writer);
            List<Object> names = new ArrayList<>(own(first).keySet());
            names.add(LINE);
            names.add(REASON);
            table.printRecord(names);
        }
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            writer.close();
        }
    }
}
