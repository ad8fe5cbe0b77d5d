package org.answerable.indicator.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.answerable.indicator.CountedCase;
import org.answerable.indicator.Figure;
import org.answerable.indicator.Figure.Source;
import org.answerable.indicator.IndicatorAccess;
import org.answerable.indicator.IndicatorQuery;
import org.answerable.indicator.ListCounted;
import org.answerable.indicator.Report;
import org.answerable.indicator.ReportIndicators;
import org.answerable.indicator.model.Grouping;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.web.Choice;
import org.answerable.workplace.web.Labels;
import org.answerable.workplace.web.Reader;
import org.answerable.workplace.web.Readers;
import org.answerable.workplace.web.RefusedFilters;
import org.answerable.workplace.web.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The figures on one page, and the cases behind each. */
@Controller
class IndicatorPages {

    private static final int PAGE = 50;

    private final ReportIndicators reporting;
    private final ListCounted listing;
    private final IndicatorAccess access;
    private final Asked asked;
    private final Readers readers;
    private final Labels labels;
    private final RefusedFilters refused;

    IndicatorPages(
            ReportIndicators reporting,
            ListCounted listing,
            IndicatorAccess access,
            Asked asked,
            Readers readers,
            Labels labels,
            RefusedFilters refused) {
        this.reporting = reporting;
        this.listing = listing;
        this.access = access;
        this.asked = asked;
        this.readers = readers;
        this.labels = labels;
        this.refused = refused;
    }

    /**
     * A case in the list behind a figure.
     *
     * @param moment by which it belongs to the period; of a promise when it was done, null while it is not
     */
    record Row(
            String number,
            String subject,
            String state,
            String department,
            String profile,
            String received,
            String moment,
            String due) {}

    @GetMapping(FigureLinks.PAGE)
    String show(
            @ModelAttribute("query") IndicatorForm read,
            BindingResult toldByTheRules,
            Principal login,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        IndicatorForm form = read == null ? IndicatorForm.empty() : read;
        Reader reader = readers.of(login);
        Wording wording = readers.wording(reader, locale);
        query(form, login, locale, request, response, model).ifPresent(query -> {
            Report report = reporting.report(query);
            FigureLinks links = new FigureLinks(query, form.wantedDepartment());
            model.addAttribute("view", IndicatorView.of(report, new FigureWords(wording, labels), links));
            model.addAttribute("asOf", wording.at(report.asOf()));
            model.addAttribute("asked", query);
        });
        model.addAttribute("query", form);
        model.addAttribute("kinds", labels.kinds(wording));
        model.addAttribute("profiles", labels.profiles(locale));
        model.addAttribute("departments", access.choices(reader.id()));
        model.addAttribute("groupings", Grouping.keys());
        model.addAttribute("zone", reader.zone().getId());
        return "indicator/indicators";
    }

    @GetMapping(FigureLinks.CASES)
    String cases(
            @ModelAttribute("query") IndicatorForm read,
            BindingResult toldByTheRules,
            @RequestParam(defaultValue = "received") @Choice(of = "figure") String figure,
            @RequestParam(required = false) String cursor,
            Principal login,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        IndicatorForm form = read == null ? IndicatorForm.empty() : read;
        Reader reader = readers.of(login);
        Figure wanted = Figure.of(figure).orElse(Figure.RECEIVED);
        model.addAttribute("zone", reader.zone().getId());
        query(form, login, locale, request, response, model).ifPresent(query -> {
            FigureWords words = new FigureWords(readers.wording(reader, locale), labels);
            FigureLinks links = new FigureLinks(query, form.wantedDepartment());
            addAsked(form, query, wanted, words, model);
            addPage(listing.page(query, wanted, reader.id(), cursor, PAGE), wanted, words, links, model);
        });
        return "indicator/cases";
    }

    /** Empty if a filter is wrong; the page then says which, and shows no figure. */
    private Optional<IndicatorQuery> query(
            IndicatorForm form,
            Principal login,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (refused.tell(request, response, locale, model)) {
            return Optional.empty();
        }
        try {
            return Optional.of(asked.query(form, login));
        } catch (InvalidInputException wrong) {
            refused.tell(wrong.errors(), request, response, locale, model);
            return Optional.empty();
        }
    }

    private void addAsked(IndicatorForm form, IndicatorQuery query, Figure figure, FigureWords words, Model model) {
        model.addAttribute("heading", words.label(figure));
        model.addAttribute("definition", words.definition(figure));
        model.addAttribute("period", words.whole(query.period()));
        String department = form.wantedDepartment();
        model.addAttribute(
                "department",
                department == null ? null : words.department("none".equals(department) ? null : department));
        model.addAttribute("profile", query.profile() == null ? null : words.profile(query.profile()));
        model.addAttribute("momentLabel", words.text("moment." + figure.source().key()));
        model.addAttribute("promised", figure.source() == Source.PROMISES);
        model.addAttribute("ownMoment", figure.source() != Source.RECEIVED && figure.source() != Source.BACKLOG);
    }

    private void addPage(ListCounted.Page page, Figure figure, FigureWords words, FigureLinks links, Model model) {
        List<Row> rows =
                page.cases().stream().map(each -> row(each, figure, words)).toList();
        model.addAttribute("rows", rows);
        model.addAttribute("count", words.number(page.count()));
        model.addAttribute("next", page.next() == null ? null : links.cases(figure, page.next()));
        model.addAttribute("first", links.cases(figure));
        model.addAttribute("back", links.page());
    }

    private static Row row(CountedCase each, Figure figure, FigureWords words) {
        return new Row(
                each.number(),
                words.subject(each.subject()),
                words.state(each.state()),
                words.department(each.department()),
                words.profile(each.profile()),
                words.at(each.receivedAt()),
                words.at(figure.source() == Source.PROMISES ? each.ended() : each.moment()),
                words.at(each.due()));
    }
}
