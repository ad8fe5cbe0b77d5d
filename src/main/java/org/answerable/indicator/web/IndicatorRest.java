package org.answerable.indicator.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.answerable.indicator.CountedCase;
import org.answerable.indicator.Figure;
import org.answerable.indicator.Figures;
import org.answerable.indicator.IndicatorQuery;
import org.answerable.indicator.ListCounted;
import org.answerable.indicator.Report;
import org.answerable.indicator.ReportIndicators;
import org.answerable.platform.NotFoundException;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures for programs of managers, auditors and department heads. */
@RestController
@RequestMapping("/api/v1/indicators")
class IndicatorRest {

    private final ReportIndicators reporting;
    private final ListCounted listing;
    private final Asked asked;

    IndicatorRest(ReportIndicators reporting, ListCounted listing, Asked asked) {
        this.reporting = reporting;
        this.listing = listing;
        this.asked = asked;
    }

    /**
     * A figure.
     *
     * @param of    of how many, null if it is no share
     * @param share in per cent, null if it is no share or the whole is nothing
     */
    record Value(long count, Long of, Double share) {

        static Map<String, Value> all(String kind, Figures figures) {
            Map<String, Value> values = new LinkedHashMap<>();
            Figure.shownOf(kind).forEach(figure -> values.put(figure.key(), value(figures, figure)));
            return values;
        }

        /** Without the age of the backlog, which is told of the whole period only. */
        static Map<String, Value> course(String kind, Figures figures) {
            Map<String, Value> values = all(kind, figures);
            Figure.Source.BACKLOG.figures().stream()
                    .filter(figure -> figure != Figure.BACKLOG)
                    .forEach(figure -> values.remove(figure.key()));
            return values;
        }

        private static Value value(Figures figures, Figure figure) {
            boolean share = !figure.whole().isEmpty();
            return new Value(
                    figures.count(figure),
                    share ? figures.whole(figure) : null,
                    figures.share(figure).isPresent()
                            ? Math.round(figures.share(figure).getAsDouble() * 100) / 100.0
                            : null);
        }
    }

    /**
     * A slice.
     *
     * @param department id; null for what no department has had yet, and in slices by profile
     * @param profile    key; null in slices by department
     */
    record Slice(String department, String profile, Map<String, Value> figures) {

        static List<Slice> all(String kind, List<Report.Line> lines) {
            return lines.stream()
                    .map(line -> new Slice(line.department(), line.profile(), Value.all(kind, line.figures())))
                    .toList();
        }
    }

    /** A part of the period. */
    record Part(LocalDate from, LocalDate to, Map<String, Value> figures) {}

    /**
     * The figures of a period.
     *
     * @param asOf  the instant of which the backlog is told
     * @param lines by department and profile
     */
    record Indicators(
            LocalDate from,
            LocalDate to,
            String zone,
            String kind,
            String by,
            Instant asOf,
            Map<String, Value> figures,
            List<Slice> departments,
            List<Slice> profiles,
            List<Slice> lines,
            List<Part> course) {

        static Indicators of(Report report) {
            IndicatorQuery query = report.query();
            return new Indicators(
                    query.period().from(),
                    query.period().to(),
                    query.period().zone().getId(),
                    query.kind(),
                    query.grouping().key(),
                    report.asOf(),
                    Value.all(query.kind(), report.total()),
                    Slice.all(query.kind(), report.departments()),
                    Slice.all(query.kind(), report.profiles()),
                    Slice.all(query.kind(), report.lines()),
                    report.course().stream()
                            .map(part -> new Part(
                                    part.period().from(),
                                    part.period().to(),
                                    Value.course(query.kind(), part.figures())))
                            .toList());
        }
    }

    /**
     * Something that a figure counted.
     *
     * @param moment     the time by which it belongs to the period
     * @param department for which it is counted
     * @param subject    null if the case is confidential and another department handles it
     * @param due        of a promise, else null
     */
    record CountedItem(
            String number,
            String subject,
            String state,
            String profile,
            String department,
            Instant receivedAt,
            Instant moment,
            Instant due,
            Instant ended) {

        static CountedItem of(CountedCase each) {
            return new CountedItem(
                    each.number(),
                    each.subject(),
                    each.state(),
                    each.profile(),
                    each.department(),
                    each.receivedAt(),
                    each.moment(),
                    each.due(),
                    each.ended());
        }
    }

    /**
     * A page of what a figure counted.
     *
     * @param count the figure: how many there are on all pages
     * @param next  pass it as {@code cursor} for the next page; null after the last
     */
    record CountedList(long count, List<CountedItem> cases, String next) {}

    /** All figures of a period. */
    @Operation(summary = "Indicators of a period, by department, profile and part of the period")
    @GetMapping
    Indicators all(@ParameterObject IndicatorForm form, Principal login) {
        return Indicators.of(reporting.report(asked.query(form, login)));
    }

    /** The cases behind a figure. */
    @Operation(summary = "What a figure counted, last first, by pages")
    @GetMapping("/{figure}/cases")
    CountedList cases(
            @PathVariable String figure,
            @ParameterObject IndicatorForm form,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(ListCounted.MAX_LIMIT) int limit,
            Principal login) {
        Figure wanted = Figure.of(figure).orElseThrow(() -> new NotFoundException("There is no figure " + figure));
        ListCounted.Page page = listing.page(asked.query(form, login), wanted, login.getName(), cursor, limit);
        return new CountedList(
                page.count(), page.cases().stream().map(CountedItem::of).toList(), page.next());
    }
}
