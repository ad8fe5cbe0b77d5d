package org.answerable.agreement.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.answerable.agreement.Agreement;
import org.answerable.agreement.AgreementLinks;
import org.answerable.agreement.AgreementSettings;
import org.answerable.agreement.Answer;
import org.answerable.agreement.KeepAnswer;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.WrittenField;
import org.answerable.platform.web.AddressLimit;
import org.answerable.platform.web.ProblemTexts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page behind the link that the client gets. Looking changes nothing, since programs that look for bad links follow them; the button
 * answers, once.
 */
@Controller
@RequestMapping("/agreements/{token}")
class AgreementPages {

    private static final Set<String> ANSWERS = Set.of("consent", "refuse", "amend");

    private final AgreementLinks links;
    private final KeepAnswer answers;
    private final CaseFiles caseFiles;
    private final ProblemTexts problems;
    private final AddressLimit limit;

    AgreementPages(
            AgreementLinks links,
            KeepAnswer answers,
            CaseFiles caseFiles,
            ProblemTexts problems,
            AgreementSettings settings) {
        this.links = links;
        this.answers = answers;
        this.caseFiles = caseFiles;
        this.problems = problems;
        this.limit = new AddressLimit(settings.perMinute());
    }

    @ModelAttribute
    void keepSecret(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }

    @GetMapping
    String show(@PathVariable String token, Model page, HttpServletRequest request) {
        limit.count(request);
        return page(token, Map.of(), Map.of(), page);
    }

    @PostMapping
    String answer(
            @PathVariable String token,
            @RequestParam Map<String, String> values,
            Locale language,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        limit.count(request);
        try {
            Acting.as(Actor.party("client"), "agreement-link", () -> keep(links.answered(token), values));
        } catch (InvalidInputException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(token, values, problems.byField(refused.errors(), language), page);
        }
        next.addFlashAttribute("done", true);
        return "redirect:/agreements/" + token;
    }

    private String keep(String agreementId, Map<String, String> values) {
        String answer = values.getOrDefault("answer", "");
        if (!ANSWERS.contains(answer)) {
            throw WrittenField.refused("answer", "required", "");
        }
        answers.byLink(agreementId, Answer.ofKey(answer), values.get("said"), values.get("words"));
        return agreementId;
    }

    private String page(String token, Map<String, String> values, Map<String, String> errors, Model page) {
        Agreement asked = answers.asked(links.answered(token));
        CaseFile file = caseFiles.get(asked.caseId());
        page.addAttribute("token", token);
        page.addAttribute("number", file.number());
        page.addAttribute("asked", asked.asked());
        page.addAttribute("open", asked.open() && file.isOpen());
        page.addAttribute(
                "answered", asked.said() == null ? null : asked.said().answer().key());
        page.addAttribute("values", values);
        page.addAttribute("errors", errors);
        return "agreement/answer";
    }
}
