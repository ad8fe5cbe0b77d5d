package org.answerable.itemaudit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.itemaudit.AuditResult;
import org.answerable.itemaudit.Audits;
import org.answerable.itemaudit.RecordAudit;
import org.answerable.itemaudit.model.AuditStage;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.ForbiddenException;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.web.ProblemTexts;
import org.answerable.workplace.web.Readers;
import org.answerable.workplace.web.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the items of an audit's sample are checked one by one, on a phone as well, and differences are said to be what they are. */
@Controller
@RequestMapping("/staff/cases/{number}/configuration-audit")
class AuditPages {

    private final CaseAccess access;
    private final Audits audits;
    private final RecordAudit recording;
    private final AuditRows rows;
    private final Readers readers;
    private final ProblemTexts problems;

    AuditPages(
            CaseAccess access,
            Audits audits,
            RecordAudit recording,
            AuditRows rows,
            Readers readers,
            ProblemTexts problems) {
        this.access = access;
        this.audits = audits;
        this.recording = recording;
        this.rows = rows;
        this.readers = readers;
        this.problems = problems;
    }

    @GetMapping
    String show(@PathVariable String number, Principal login, Locale locale, Model model) {
        return page(access.open(number, login.getName()), Map.of(), Map.of(), login, locale, model);
    }

    /** One row: what was found of it. */
    @PostMapping("/findings")
    String found(
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            Principal login,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        return done(number, sent, login, locale, model, response, file -> {
            if ("new".equals(sent.get("position"))) {
                recording.foundUnregistered(file.id(), sent.get("remarks"));
            } else {
                recording.found(file.id(), position(sent), sent.get("outcome"), sent.get("remarks"));
            }
        });
    }

    /** One difference: what it is. */
    @PostMapping("/verdicts")
    String judged(
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            Principal login,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        return done(
                number,
                sent,
                login,
                locale,
                model,
                response,
                file -> recording.judged(file.id(), position(sent), sent.get("verdict"), sent.get("registeredCode")));
    }

    private static int position(Map<String, String> sent) {
        String position = sent.get("position");
        return position != null && position.matches("\\d{1,6}") ? Integer.parseInt(position) : 0;
    }

    private String done(
            String number,
            Map<String, String> sent,
            Principal login,
            Locale locale,
            Model model,
            HttpServletResponse response,
            java.util.function.Consumer<CaseFile> deed) {
        CaseFile file = access.open(number, login.getName());
        audits.of(file.id());
        if (!access.mayHandle(file, login.getName())) {
            throw new ForbiddenException("An audit is carried out by the department whose items they are");
        }
        try {
            Acting.as(Actor.person(login.getName()), "staff", () -> {
                deed.accept(file);
                return null;
            });
            return "redirect:/staff/cases/" + number + "/configuration-audit#row-" + sent.get("position");
        } catch (InvalidInputException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(file, sent, problems.byField(refused.errors(), locale), login, locale, model);
        }
    }

    private String page(
            CaseFile file,
            Map<String, String> sent,
            Map<String, String> errors,
            Principal login,
            Locale locale,
            Model model) {
        Wording words = readers.wording(readers.of(login), locale);
        model.addAttribute("file", file);
        model.addAttribute("audit", audits.of(file.id()));
        model.addAttribute("rows", rows.of(audits.findings(file.id()), words));
        model.addAttribute("result", AuditResult.of(audits.findings(file.id())));
        boolean mayHandle = access.mayHandle(file, login.getName());
        model.addAttribute(
                "checking", mayHandle && AuditStage.CHECKING_ITEMS.key().equals(file.state()));
        model.addAttribute(
                "judging", mayHandle && AuditStage.JUDGING_DIFFERENCES.key().equals(file.state()));
        model.addAttribute("longest", rows.longest());
        model.addAttribute("sent", sent);
        model.addAttribute("errors", errors);
        return "itemaudit/check";
    }
}
