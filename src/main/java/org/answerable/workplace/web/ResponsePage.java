package org.answerable.workplace.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.answerable.casefile.Attachments;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseKind;
import org.answerable.complaint.answer.AddEvidence;
import org.answerable.complaint.answer.AddEvidence.NewEvidence;
import org.answerable.complaint.answer.ContributionEvidence;
import org.answerable.complaint.grant.ChooseRemedy;
import org.answerable.complaint.grant.RemedyEntitlement;
import org.answerable.complaint.grant.RemedyEntitlement.Entitlement;
import org.answerable.platform.ForbiddenException;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.platform.NotFoundException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a handler adds evidence to a complaint, and chooses what the answer grants, piece by piece. */
@Controller
@RequestMapping("/staff/cases/{number}/response")
class ResponsePage {

    private static final Set<String> CHOOSING = Set.of("in-work", "drafting");

    private final CaseAccess access;
    private final ResponseView view;
    private final AddEvidence evidence;
    private final ChooseRemedy remedies;
    private final RemedyEntitlement entitlement;
    private final ContributionEvidence contributions;
    private final Attachments attachments;
    private final Readers readers;

    ResponsePage(
            CaseAccess access,
            ResponseView view,
            AddEvidence evidence,
            ChooseRemedy remedies,
            RemedyEntitlement entitlement,
            ContributionEvidence contributions,
            Attachments attachments,
            Readers readers) {
        this.access = access;
        this.view = view;
        this.evidence = evidence;
        this.remedies = remedies;
        this.entitlement = entitlement;
        this.contributions = contributions;
        this.attachments = attachments;
        this.readers = readers;
    }

    /** A choice of a form. */
    record Choice(String key, String label) {}

    @GetMapping
    String show(@PathVariable String number, Principal login, Locale locale, Model model) {
        return shown(complaint(number, login), login, locale, model);
    }

    @PostMapping("/evidence")
    String addEvidence(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Principal login,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        CaseFile file = toWorkOn(number, login);
        return done(
                file,
                login,
                locale,
                model,
                response,
                typed,
                () -> evidence.add(
                        file.id(),
                        new NewEvidence(
                                typed.get("evidenceKind"),
                                typed.get("evidence"),
                                typed.get("evidenceKept"),
                                typed.get("evidenceFile"),
                                typed.get("contribution"))));
    }

    @PostMapping("/remedies")
    String chooseRemedy(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Principal login,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        CaseFile file = toWorkOn(number, login);
        return done(
                file,
                login,
                locale,
                model,
                response,
                typed,
                () -> remedies.choose(file.id(), typed.get("remedy"), typed.get("amount"), typed.get("currency")));
    }

    @PostMapping("/remedies/drop")
    String dropRemedies(
            @PathVariable String number, Principal login, Locale locale, Model model, HttpServletResponse response) {
        CaseFile file = toWorkOn(number, login);
        return done(file, login, locale, model, response, Map.of(), () -> remedies.dropAll(file.id()));
    }

    private String done(
            CaseFile file,
            Principal login,
            Locale locale,
            Model model,
            HttpServletResponse response,
            Map<String, String> typed,
            Runnable work) {
        try {
            work.run();
            return "redirect:/staff/cases/" + file.number() + "/response";
        } catch (InvalidInputException refused) {
            Wording words = readers.wording(readers.of(login), locale);
            model.addAttribute(
                    "errors",
                    refused.errors().stream()
                            .map(error -> sentence(error, words))
                            .toList());
            model.addAttribute("typed", typed);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return shown(file, login, locale, model);
        }
    }

    private static String sentence(FieldError error, Wording words) {
        return words.text("complaint.field." + error.field()) + ": "
                + words.text("error." + error.rule(), error.limit());
    }

    private String shown(CaseFile file, Principal login, Locale locale, Model model) {
        Reader reader = readers.of(login);
        Wording words = readers.wording(reader, locale);
        view.fill(model, file, reader, words);
        boolean mayWork = access.mayWork(file, reader.id());
        model.addAttribute("file", file);
        model.addAttribute("subject", words.subject(access.subject(file, reader.id())));
        model.addAttribute("mayAdd", mayWork && file.isOpen());
        model.addAttribute("mayChoose", mayWork && CHOOSING.contains(file.state()));
        model.addAttribute("entitlements", entitlements(file, locale));
        model.addAttribute(
                "kinds",
                AddEvidence.kinds().stream()
                        .map(kind -> new Choice(kind, words.label("evidence-kind", kind)))
                        .toList());
        model.addAttribute(
                "attached",
                access.maySeeParties(file, reader.id())
                        ? attachments.of(file.id()).stream()
                                .map(attached -> new Choice(attached.id(), attached.name()))
                                .toList()
                        : List.of());
        model.addAttribute(
                "contributions",
                contributions.choices(file.id()).stream()
                        .map(received -> new Choice(received.id(), received.label()))
                        .toList());
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Map.of());
        }
        return "workplace/response";
    }

    private List<Choice> entitlements(CaseFile file, Locale locale) {
        return entitlement.of(file.id()).entitlements().stream()
                .map(offered -> new Choice(offered.key(), label(offered, locale)))
                .toList();
    }

    private static String label(Entitlement offered, Locale locale) {
        String commitment = offered.commitment() == null ? "" : offered.commitment() + " · ";
        return commitment + offered.text(locale) + (offered.money() ? " (¥€$)" : "");
    }

    private CaseFile complaint(String number, Principal login) {
        CaseFile file = access.open(number, login.getName());
        if (file.kind() != CaseKind.COMPLAINT) {
            throw new NotFoundException("Case " + number + " is no complaint");
        }
        return file;
    }

    private CaseFile toWorkOn(String number, Principal login) {
        CaseFile file = complaint(number, login);
        if (!access.mayWork(file, login.getName())) {
            throw new ForbiddenException("Only handlers of its departments and the front desk add to case " + number);
        }
        return file;
    }
}
