package org.answerable.workplace.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Locale;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseParties;
import org.answerable.complaint.intake.ComplaintDraft.RepresentativeDraft;
import org.answerable.complaint.intake.NameRepresentative;
import org.answerable.platform.ForbiddenException;
import org.answerable.platform.InvalidInputException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What those who work a case say about its parties. */
@Controller
@RequestMapping("/staff/cases/{number}")
class PartyPages {

    private final CaseAccess access;
    private final CaseParties parties;
    private final NameRepresentative naming;
    private final CaseFilePage page;
    private final Readers readers;

    PartyPages(CaseAccess access, CaseParties parties, NameRepresentative naming, CaseFilePage page, Readers readers) {
        this.access = access;
        this.parties = parties;
        this.naming = naming;
        this.page = page;
        this.readers = readers;
    }

    @PostMapping("/parties/{partyId}/marks")
    String mark(
            @PathVariable String number,
            @PathVariable String partyId,
            @RequestParam(defaultValue = "false") boolean vulnerable,
            @RequestParam(defaultValue = "false") boolean media,
            Principal login) {
        parties.mark(toWorkOn(number, login).id(), partyId, vulnerable, media);
        return back(number);
    }

    @PostMapping("/representatives")
    String addRepresentative(
            @PathVariable String number,
            @ModelAttribute("representative") RepresentativeDraft representative,
            Principal login,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        CaseFile file = toWorkOn(number, login);
        try {
            naming.name(file.id(), representative);
            return back(number);
        } catch (InvalidInputException refused) {
            Wording words = readers.wording(readers.of(login), locale);
            model.addAttribute(
                    "partyErrors",
                    refused.errors().stream()
                            .map(error -> words.text("complaint.field." + error.field()) + ": "
                                    + words.text("error." + error.rule(), error.limit()))
                            .toList());
            model.addAttribute("parties", access.parties(file, login.getName()));
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page.show(number, login, locale, model);
        }
    }

    private static String back(String number) {
        return "redirect:/staff/cases/" + number + "#parties";
    }

    private CaseFile toWorkOn(String number, Principal login) {
        CaseFile file = access.open(number, login.getName());
        if (!access.mayWork(file, login.getName()) || !access.maySeeParties(file, login.getName())) {
            throw new ForbiddenException("Only who works on case " + number + " and sees its parties changes them");
        }
        return file;
    }
}
