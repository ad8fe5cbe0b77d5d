package org.answerable.workplace.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.answerable.casefile.CaseAccess;
import org.answerable.directory.Directory;
import org.answerable.search.CaseSearch;
import org.answerable.search.CaseSearch.Found;
import org.answerable.search.CaseSearch.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The list of cases that the reader may open: searched, filtered, a page at a time. */
@Controller
class CaseListPage {

    private static final int PAGE = 50;

    private final CaseSearch search;
    private final CaseAccess access;
    private final Directory directory;
    private final Readers readers;
    private final Labels labels;
    private final RefusedFilters refused;

    CaseListPage(
            CaseSearch search,
            CaseAccess access,
            Directory directory,
            Readers readers,
            Labels labels,
            RefusedFilters refused) {
        this.search = search;
        this.access = access;
        this.directory = directory;
        this.readers = readers;
        this.labels = labels;
        this.refused = refused;
    }

    /** A case in the list. */
    record Row(
            String number,
            String subject,
            String state,
            boolean open,
            String profile,
            String category,
            String severity,
            String department,
            String person,
            String received,
            String iso) {}

    @GetMapping("/staff/cases")
    String show(
            @ModelAttribute("query") CaseListForm read,
            BindingResult toldByTheRules,
            Principal login,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        CaseListForm form = read == null ? CaseListForm.legible(request::getParameter) : read;
        model.addAttribute("query", form);
        Reader reader = readers.of(login);
        addList(form, reader, refused.tell(request, response, locale, model), locale, model);
        model.addAttribute("zone", reader.zone().getId());
        addChoices(form, readers.wording(reader, locale), locale, model);
        return "workplace/cases";
    }

    /** No case is listed for a query that is wrong. */
    private void addList(CaseListForm form, Reader reader, boolean wrong, Locale locale, Model model) {
        Wording words = readers.wording(reader, locale);
        Page page = wrong
                ? new Page(List.of(), null, null)
                : search.find(form.query(reader.zone()), access.scope(reader.id()), form.cursor(), PAGE);
        model.addAttribute(
                "rows",
                page.cases().stream().map(found -> row(found, words, locale)).toList());
        model.addAttribute("next", page.next() == null ? null : form.at(page.next()));
        model.addAttribute("previous", page.previous() == null ? null : form.at(page.previous()));
        model.addAttribute("first", page.previous() == null ? null : form.at(null));
        model.addAttribute("turned", form.turned());
        model.addAttribute("csv", form.export("csv"));
        model.addAttribute("xlsx", form.export("xlsx"));
    }

    private void addChoices(CaseListForm form, Wording words, Locale locale, Model model) {
        model.addAttribute("kinds", labels.kinds(words));
        model.addAttribute("states", labels.states(words));
        model.addAttribute("profiles", labels.profiles(locale));
        model.addAttribute("categories", labels.categories(form.profile(), locale));
        model.addAttribute("severities", labels.severities(words));
        model.addAttribute("departments", directory.departments());
    }

    private Row row(Found found, Wording words, Locale locale) {
        return new Row(
                found.number(),
                words.subject(found.subject()),
                words.label("state", found.state()),
                found.closedAt() == null,
                labels.profile(found.profile(), locale),
                labels.category(found.profile(), found.category(), locale),
                words.label("severity", found.severity()),
                words.department(found.ownerDepartment()),
                words.person(found.ownerPerson()),
                words.at(found.receivedAt()),
                found.receivedAt().toString());
    }
}
