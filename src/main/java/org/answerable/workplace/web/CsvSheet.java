package org.answerable.workplace.web;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/** Comma separated values (RFC 4180). A cell that a spreadsheet would run as a formula begins with an apostrophe instead. */
public final class CsvSheet implements CaseSheet {

    private static final String FORMULA = "=+-@\t\r\n";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Writer out;

    public CsvSheet(OutputStream out, boolean byteOrderMark) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        if (byteOrderMark) {
            this.out.write(BYTE_ORDER_MARK);
        }
    }

    @Override
    public void header(String name, List<String> columns) {
        line(columns.stream().map(CsvSheet::quoted).collect(Collectors.joining(",")));
    }

    @Override
    public void row(List<Object> cells) {
        line(cells.stream().map(CsvSheet::cell).collect(Collectors.joining(",")));
    }

    @Override
    public void pieceDone() {
        try {
            out.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() {
        pieceDone();
    }

    private void line(String text) {
        try {
            out.write(text);
            out.write("\r\n");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String cell(Object value) {
        if (value instanceof ZonedDateTime time) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.truncatedTo(ChronoUnit.SECONDS));
        }
        return value == null ? "" : quoted(value.toString());
    }

    private static String quoted(String text) {
        String harmless = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain = harmless.chars().noneMatch(character -> "\",\r\n".indexOf(character) >= 0);
        return plain ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
