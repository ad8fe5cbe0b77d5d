package org.answerable.transfer.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** A table as RFC 4180 describes it, with a first line of column names. */
final class CsvRows implements RowSource {

    private final CountedFile file;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    CsvRows(Path path, FileFormat format) throws IOException {
        file = new CountedFile(path, format.encoding());
        try {
            parser = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(format.separator())
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setIgnoreEmptyLines(true)
                    .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
                    .get()
                    .parse(file.reader());
        } catch (IllegalArgumentException broken) {
            throw new IOException("line 1: " + broken.getMessage(), broken);
        }
        records = parser.iterator();
    }

    @Override
    public List<String> columns() {
        return parser.getHeaderNames();
    }

    @Override
    public SourceRow next() throws IOException {
        long line = parser.getCurrentLineNumber() + 1;
        try {
            return records.hasNext() ? row(line, records.next()) : null;
        } catch (java.io.UncheckedIOException | IllegalStateException broken) {
            throw new IOException("line " + line + ": " + root(broken), broken);
        }
    }

    private SourceRow row(long line, CSVRecord found) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> columns = columns();
        for (int i = 0; i < columns.size(); i++) {
            values.put(columns.get(i), i < found.size() ? found.get(i) : "");
        }
        return new SourceRow(line, values, found.size() == columns.size() ? 0 : columns.size());
    }

    private static String root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }

    @Override
    public double share() {
        return file.share();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
