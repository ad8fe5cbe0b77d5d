package org.answerable.workplace.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Locale;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.web.ProblemTexts;
import org.answerable.trace.LinkCases;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The case file: everything about one case on one page. */
@Controller
@RequestMapping("/staff/cases/{number}")
class CaseFilePage {

    private static final String VIEW = "workplace/case-file";

    private final CaseAccess access;
    private final CaseFiles caseFiles;
    private final CaseFileView view;
    private final Readers readers;
    private final CaseActions actions;
    private final LinkCases linking;
    private final ProblemTexts problems;

    CaseFilePage(
            CaseAccess access,
            CaseFiles caseFiles,
            CaseFileView view,
            Readers readers,
            CaseActions actions,
            LinkCases linking,
            ProblemTexts problems) {
        this.access = access;
        this.caseFiles = caseFiles;
        this.view = view;
        this.readers = readers;
        this.actions = actions;
        this.linking = linking;
        this.problems = problems;
    }

    /** The page; after an action it says what was done. */
    @GetMapping
    String opened(
            @PathVariable String number,
            @RequestParam(required = false) String done,
            Principal login,
            Locale locale,
            Model model) {
        Wording words = readers.wording(readers.of(login), locale);
        model.addAttribute("done", words.firstOf("workplace.action." + done + ".done"));
        return show(number, login, locale, model);
    }

    String show(String number, Principal login, Locale locale, Model model) {
        Reader reader = readers.of(login);
        CaseFile file = access.open(number, reader.id());
        view.fill(model, file, reader, readers.wording(reader, locale));
        if (!file.confidential()) {
            model.addAttribute("parties", access.parties(file, reader.id()));
        }
        return VIEW;
    }

    /** Shows the parties of a confidential case; not a GET, since the look is recorded. */
    @PostMapping("/parties")
    String showParties(@PathVariable String number, Principal login, Locale locale, Model model) {
        Reader reader = readers.of(login);
        CaseFile file = access.open(number, reader.id());
        model.addAttribute("parties", access.parties(file, reader.id()));
        view.fill(model, file, reader, readers.wording(reader, locale));
        return VIEW;
    }

    @PostMapping("/notes")
    String addNote(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String text,
            Principal login,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        CaseFile file = actions.toWorkOn(number, login.getName());
        try {
            caseFiles.addNote(file.id(), text);
            return "redirect:/staff/cases/" + file.number() + "#notes";
        } catch (InvalidInputException refused) {
            model.addAttribute("noteText", text);
            model.addAttribute("noteError", refused.errors().get(0));
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(number, login, locale, model);
        }
    }

    @PostMapping("/links")
    String addLink(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String relation,
            @RequestParam(defaultValue = "") String other,
            Principal login,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        CaseFile file = actions.toWorkOn(number, login.getName());
        try {
            linking.link(file, relation, other, login.getName());
            return "redirect:/staff/cases/" + file.number() + "#links";
        } catch (InvalidInputException refused) {
            model.addAttribute("linkRelation", relation);
            model.addAttribute("linkOther", other);
            model.addAttribute("linkErrors", problems.byField(refused.errors(), locale));
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(number, login, locale, model);
        }
    }
}
