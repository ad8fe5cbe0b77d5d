package org.answerable.configurationitem.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.answerable.configurationitem.FindImpact;
import org.answerable.configurationitem.Impact;
import org.answerable.workplace.web.Readers;
import org.answerable.workplace.web.RefusedFilters;
import org.answerable.workplace.web.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The impact of an item as a picture, and as a list for keyboards and screen readers, of which the picture is drawn. */
@Controller
class ImpactPages {

    private final FindImpact finding;
    private final Readers readers;
    private final RefusedFilters refused;

    ImpactPages(FindImpact finding, Readers readers, RefusedFilters refused) {
        this.finding = finding;
        this.readers = readers;
        this.refused = refused;
    }

    /** An item in the list. */
    record Row(String code, String name, String state, String stateKey, int level, int away, boolean further) {}

    /** A relation as a sentence. */
    record Line(String source, String kind, String target) {}

    @GetMapping(ItemListForm.LIST + "/{code}/impact")
    String show(
            @PathVariable String code,
            @ModelAttribute("query") ImpactForm form,
            BindingResult toldByTheRules,
            Principal login,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Wording wording = readers.wording(readers.of(login), locale);
        boolean wrong = form == null || refused.tell(request, response, locale, model);
        ImpactForm asked = wrong ? new ImpactForm(null, null) : form;
        Impact impact = finding.of(code, asked.wanted(), asked.depth());
        model.addAttribute("query", asked);
        model.addAttribute("root", row(impact.nodes().get(0), wording));
        model.addAttribute("up", rows(impact, level -> level > 0, wording));
        model.addAttribute("down", rows(impact, level -> level < 0, wording));
        model.addAttribute(
                "lines",
                impact.edges().stream()
                        .map(edge -> new Line(
                                edge.source(),
                                wording.text("item.relation." + edge.kind().key()),
                                edge.target()))
                        .toList());
        model.addAttribute("impact", impact);
        model.addAttribute(
                "depths",
                IntStream.rangeClosed(1, FindImpact.MOST_LEVELS).boxed().toList());
        return "configurationitem/impact";
    }

    private static List<Row> rows(Impact impact, IntPredicate levels, Wording wording) {
        return impact.nodes().stream()
                .filter(node -> levels.test(node.level()))
                .map(node -> row(node, wording))
                .sorted(Comparator.comparing(Row::away).thenComparing(Row::code))
                .toList();
    }

    private static Row row(Impact.Node node, Wording wording) {
        String state = node.state().key();
        return new Row(
                node.code(),
                node.name(),
                wording.text("item.state." + state),
                state,
                node.level(),
                Math.abs(node.level()),
                node.further());
    }
}
