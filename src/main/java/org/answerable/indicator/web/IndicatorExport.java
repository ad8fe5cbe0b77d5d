package org.answerable.indicator.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.answerable.indicator.Figure;
import org.answerable.indicator.Figures;
import org.answerable.indicator.IndicatorQuery;
import org.answerable.indicator.Report;
import org.answerable.indicator.ReportIndicators;
import org.answerable.workplace.web.CsvSheet;
import org.answerable.workplace.web.Labels;
import org.answerable.workplace.web.Readers;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The figures as a file for a spreadsheet: one row for each department, profile and figure. Columns and keys are the same in every
 * language, so that a program can read them; names stand beside the keys.
 */
@Controller
class IndicatorExport {

    private static final List<String> COLUMNS = List.of(
            "from",
            "to",
            "kind",
            "department",
            "department_name",
            "profile",
            "profile_name",
            "figure",
            "figure_name",
            "indicators",
            "count",
            "of",
            "share");

    private final ReportIndicators reporting;
    private final Asked asked;
    private final Readers readers;
    private final Labels labels;

    IndicatorExport(ReportIndicators reporting, Asked asked, Readers readers, Labels labels) {
        this.reporting = reporting;
        this.asked = asked;
        this.readers = readers;
        this.labels = labels;
    }

    /** @param bom false for programs that take a byte order mark for text; spreadsheets need it to see Chinese */
    @GetMapping(FigureLinks.CSV)
    void csv(
            @ModelAttribute IndicatorForm form,
            @RequestParam(defaultValue = "true") boolean bom,
            Principal login,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        IndicatorQuery query = asked.query(form, login);
        Report report = reporting.report(query);
        FigureWords words = new FigureWords(readers.wording(readers.of(login), locale), labels);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"indicators-%s-%s.csv\""
                        .formatted(query.period().from(), query.period().to()));
        write(report, words, bom, response.getOutputStream());
    }

    private static void write(Report report, FigureWords words, boolean bom, OutputStream out) throws IOException {
        try (CsvSheet sheet = new CsvSheet(out, bom)) {
            sheet.header("indicators", COLUMNS);
            for (Report.Line line : report.lines()) {
                for (Figure figure : Figure.shownOf(report.query().kind())) {
                    sheet.row(cells(report.query(), line, figure, words));
                }
                sheet.pieceDone();
            }
        }
    }

    private static List<Object> cells(IndicatorQuery query, Report.Line line, Figure figure, FigureWords words) {
        Figures figures = line.figures();
        boolean isShare = !figure.whole().isEmpty();
        return Stream.<Object>of(
                        query.period().from(),
                        query.period().to(),
                        query.kind(),
                        line.department() == null ? "" : line.department(),
                        words.department(line.department()),
                        line.profile(),
                        words.profile(line.profile()),
                        figure.key(),
                        words.label(figure),
                        String.join(" ", figure.indicators()),
                        figures.count(figure),
                        isShare ? figures.whole(figure) : "",
                        figures.share(figure).isPresent()
                                ? String.format(
                                        Locale.ROOT,
                                        "%.2f",
                                        figures.share(figure).getAsDouble())
                                : "")
                .toList();
    }
}
