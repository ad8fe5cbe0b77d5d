package org.answerable.workplace.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * An Excel workbook. Texts stand in their cells rather than in the table of texts, which would grow in memory, and are never
 * formulas; a full sheet is followed by another.
 */
final class XlsxSheet implements CaseSheet {

    /** The most rows that Excel reads, the header included. */
    static final int MOST_ROWS = 1_048_576;

    private static final int NARROW = 18;
    private static final int WIDE = 48;
    private static final int WIDE_COLUMN = 2;

    private final Workbook book;
    private final int mostRows;
    private String name;
    private List<String> columns;
    private Worksheet sheet;
    private int sheets;
    private int next;

    XlsxSheet(OutputStream out) {
        this(out, MOST_ROWS);
    }

    XlsxSheet(OutputStream out, int mostRows) {
        this.book = new Workbook(out, "Answerable", "1.0");
        this.mostRows = mostRows;
    }

    @Override
    public void header(String sheetName, List<String> columnNames) {
        name = sheetName;
        columns = columnNames;
        begin();
    }

    @Override
    public void row(List<Object> cells) {
        if (next == mostRows) {
            finishSheet();
            begin();
        }
        for (int column = 0; column < cells.size(); column++) {
            cell(column, cells.get(column));
        }
        next++;
    }

    @Override
    public void pieceDone() {
        try {
            sheet.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() throws IOException {
        finishSheet();
        book.finish();
    }

    private void begin() {
        sheets++;
        next = 0;
        sheet = book.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        sheet.freezePane(0, 1);
        for (int column = 0; column < columns.size(); column++) {
            sheet.width(column, column == WIDE_COLUMN ? WIDE : NARROW);
            sheet.inlineString(0, column, columns.get(column));
            sheet.style(0, column).bold().set();
        }
        next++;
    }

    private void cell(int column, Object value) {
        if (value instanceof ZonedDateTime time) {
            sheet.value(next, column, time.toLocalDateTime());
            sheet.style(next, column).format("yyyy-mm-dd hh:mm").set();
        } else if (value != null) {
            sheet.inlineString(next, column, value.toString());
        }
    }

    private void finishSheet() {
        try {
            sheet.finish();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
