package org.answerable.workplace.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseLinks.Relation;
import org.answerable.platform.CaseId;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.NotFoundException;
import org.answerable.platform.web.ProblemTexts;
import org.answerable.search.CaseSearch;
import org.answerable.search.CaseSearch.Found;
import org.answerable.trace.ComplaintsSince;
import org.answerable.trace.ComplaintsSince.Since;
import org.answerable.trace.LinkComplaints;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Complaints that came in since a change or release and touch what it touched; whoever reviews it says which of them it caused. */
@Controller
@RequestMapping("/staff/cases/{number}/complaints-since")
class ComplaintsSincePage {

    private final CaseAccess access;
    private final ComplaintsSince finding;
    private final LinkComplaints linking;
    private final CaseSearch search;
    private final Readers readers;
    private final ProblemTexts problems;

    ComplaintsSincePage(
            CaseAccess access,
            ComplaintsSince finding,
            LinkComplaints linking,
            CaseSearch search,
            Readers readers,
            ProblemTexts problems) {
        this.access = access;
        this.finding = finding;
        this.linking = linking;
        this.search = search;
        this.readers = readers;
        this.problems = problems;
    }

    /** A complaint as shown; linked if it is said to be caused by this case. */
    record Row(String number, String subject, String received, String state, boolean linked) {}

    @GetMapping
    String show(@PathVariable String number, Principal login, Locale locale, Model model) {
        Reader reader = readers.of(login);
        CaseFile file = access.open(number, reader.id());
        return fill(file, reader, readers.wording(reader, locale), model);
    }

    @PostMapping
    String link(
            @PathVariable String number,
            @RequestParam(name = "complaint", defaultValue = "") List<String> complaints,
            Principal login,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Reader reader = readers.of(login);
        CaseFile file = access.open(number, reader.id());
        try {
            linking.causedBy(file, complaints, reader.id());
            return "redirect:/staff/cases/" + file.number() + "/traces";
        } catch (InvalidInputException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("error", problems.sentence(refused.errors().get(0), locale));
            return fill(file, reader, readers.wording(reader, locale), model);
        }
    }

    private String fill(CaseFile file, Reader reader, Wording words, Model model) {
        Since since = finding.of(file)
                .orElseThrow(() -> new NotFoundException("Case " + file.number() + " has changed nothing yet"));
        Set<CaseId> open = access.readable(since.complaints(), reader.id());
        Map<CaseId, Found> found = search.byIds(open, access.scope(reader.id()));
        Set<CaseId> linked = linking.linked(file.id());
        model.addAttribute("file", file);
        model.addAttribute("subject", words.subject(access.subject(file, reader.id())));
        model.addAttribute("sinceAt", words.at(since.since()));
        model.addAttribute("items", String.join(", ", since.items()));
        model.addAttribute("services", String.join(", ", since.services()));
        model.addAttribute("more", since.more());
        model.addAttribute("hidden", since.complaints().size() - open.size());
        model.addAttribute("relation", words.label("relation", Relation.CAUSED_BY.key()));
        model.addAttribute(
                "rows",
                since.complaints().stream()
                        .filter(found::containsKey)
                        .map(id -> row(found.get(id), linked.contains(id), words))
                        .toList());
        return "workplace/complaints-since";
    }

    private static Row row(Found found, boolean linked, Wording words) {
        return new Row(
                found.number(),
                words.subject(found.subject()),
                words.at(found.receivedAt()),
                words.label("state", found.state()),
                linked);
    }
}
