package org.answerable.workplace.web;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.Principal;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.answerable.casefile.CaseAccess;
import org.answerable.search.CaseSearch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The case list as a file: what the list shows, all its pages, in its order, written while it is read. Who took what away is logged
 * and counted, since a list belongs to no case whose ledger could hold it.
 */
@Controller
class CaseExport {

    private static final Logger LOG = LoggerFactory.getLogger(CaseExport.class);
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm", Locale.ROOT);

    private final CaseSearch search;
    private final CaseAccess access;
    private final Readers readers;
    private final Labels labels;
    private final MeterRegistry meters;
    private final Clock clock;

    CaseExport(
            CaseSearch search, CaseAccess access, Readers readers, Labels labels, MeterRegistry meters, Clock clock) {
        this.search = search;
        this.access = access;
        this.readers = readers;
        this.labels = labels;
        this.meters = meters;
        this.clock = clock;
    }

    /** @param bom false for programs that take a byte order mark for text; spreadsheets need it to see Chinese */
    @GetMapping("/staff/cases/export.csv")
    void csv(
            @ModelAttribute CaseListForm form,
            @RequestParam(defaultValue = "true") boolean bom,
            Principal login,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        write(form, login, locale, response, "text/csv;charset=UTF-8", "csv", out -> new CsvSheet(out, bom));
    }

    @GetMapping("/staff/cases/export.xlsx")
    void xlsx(@ModelAttribute CaseListForm form, Principal login, Locale locale, HttpServletResponse response)
            throws IOException {
        write(form, login, locale, response, XLSX, "xlsx", XlsxSheet::new);
    }

    private void write(
            CaseListForm form,
            Principal login,
            Locale locale,
            HttpServletResponse response,
            String type,
            String format,
            Opening opening)
            throws IOException {
        Reader reader = readers.of(login);
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"cases-%s.%s\"".formatted(minute(reader.zone()), format));
        Export export = new Export(form, reader, new CaseTable(readers.wording(reader, locale), labels));
        try (CaseSheet sheet = opening.open(response.getOutputStream())) {
            export.writeTo(sheet);
        } catch (UncheckedIOException gone) {
            LOG.info("Export of cases by {} as {}: given up by the reader at row {}", reader.id(), format, export.rows);
            return;
        }
        LOG.info("Export of cases by {} as {}: {} rows of {}", reader.id(), format, export.rows, form.export(format));
        meters.counter("answerable.cases.exported", "format", format).increment(export.rows);
    }

    private String minute(ZoneId zone) {
        return MINUTE.format(clock.instant().atZone(zone));
    }

    /** One list on its way into a file. */
    private final class Export {

        private final CaseListForm form;
        private final Reader reader;
        private final CaseTable table;
        private long rows;

        Export(CaseListForm form, Reader reader, CaseTable table) {
            this.form = form;
            this.reader = reader;
            this.table = table;
        }

        /** A file that breaks off says so in its last row: its reader sees no status any more. */
        void writeTo(CaseSheet sheet) {
            sheet.header(table.name(), table.columns());
            try {
                search.each(form.query(reader.zone()), access.scope(reader.id()), piece -> {
                    piece.forEach(found -> sheet.row(table.cells(found)));
                    sheet.pieceDone();
                    rows += piece.size();
                });
            } catch (UncheckedIOException gone) {
                throw gone;
            } catch (RuntimeException failure) {
                sheet.row(List.of(table.brokenOff()));
                throw failure;
            }
        }
    }

    /** Begins a file on the stream. */
    private interface Opening {

        CaseSheet open(OutputStream out) throws IOException;
    }
}
