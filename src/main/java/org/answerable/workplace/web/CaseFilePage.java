package org.answerable.workplace.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.CaseLinks;
import org.answerable.casefile.CaseLinks.Relation;
import org.answerable.platform.ForbiddenException;
import org.answerable.platform.InvalidInputException;
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
    private final CaseLinks links;
    private final CaseFileView view;
    private final Readers readers;

    CaseFilePage(CaseAccess access, CaseFiles caseFiles, CaseLinks links, CaseFileView view, Readers readers) {
        this.access = access;
        this.caseFiles = caseFiles;
        this.links = links;
        this.view = view;
        this.readers = readers;
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
        CaseFile file = toWorkOn(number, login);
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
            @RequestParam String relation,
            @RequestParam String other,
            Principal login,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        CaseFile file = toWorkOn(number, login);
        CaseFile target =
                caseFiles.byNumber(other.strip().toUpperCase(Locale.ROOT)).orElse(null);
        boolean known =
                List.of(Relation.values()).stream().anyMatch(any -> any.key().equals(relation));
        if (!known || target == null || target.id().equals(file.id()) || !access.mayRead(target, login.getName())) {
            model.addAttribute("linkOther", other);
            model.addAttribute("linkError", true);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(number, login, locale, model);
        }
        links.link(file.id(), Relation.ofKey(relation), target.id());
        return "redirect:/staff/cases/" + file.number() + "#links";
    }

    private CaseFile toWorkOn(String number, Principal login) {
        CaseFile file = access.open(number, login.getName());
        if (!access.mayWork(file, login.getName())) {
            throw new ForbiddenException("Only handlers of its departments and the front desk add to case " + number);
        }
        return file;
    }
}
