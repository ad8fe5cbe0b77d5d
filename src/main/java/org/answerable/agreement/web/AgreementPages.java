package org.answerable.agreement.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.answerable.agreement.Agreement;
import org.answerable.agreement.AgreementLinks;
import org.answerable.agreement.AgreementLinks.Meant;
import org.answerable.agreement.AgreementSettings;
import org.answerable.agreement.KeepAnswer;
import org.answerable.agreement.MailClient;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.platform.TooManyRequestsException;
import org.answerable.platform.web.AddressLimit;
import org.answerable.platform.web.ProblemTexts;
import org.answerable.platform.web.SecretPage;
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
 * answers, once. A link that has run out shows nothing of what is asked; its button mails a new one to the address that we know.
 */
@Controller
@RequestMapping("/agreements/{token}")
class AgreementPages {

    private static final String CHANNEL = "agreement-link";

    private final AgreementLinks links;
    private final KeepAnswer answers;
    private final MailClient mailing;
    private final CaseFiles caseFiles;
    private final PublicDates dates;
    private final ProblemTexts problems;
    private final AddressLimit limit;

    AgreementPages(
            AgreementLinks links,
            KeepAnswer answers,
            MailClient mailing,
            CaseFiles caseFiles,
            PublicDates dates,
            ProblemTexts problems,
            AgreementSettings settings) {
        this.links = links;
        this.answers = answers;
        this.mailing = mailing;
        this.caseFiles = caseFiles;
        this.dates = dates;
        this.problems = problems;
        this.limit = new AddressLimit(settings.perMinute());
    }

    @ModelAttribute
    void keepSecret(HttpServletResponse response) {
        SecretPage.mark(response);
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
        Meant meant = links.answered(token);
        if (meant.expired()) {
            response.setStatus(HttpStatus.GONE.value());
            return page(token, Map.of(), Map.of(), page);
        }
        List<FieldError> wrong;
        try {
            limit.count(request);
            Acting.as(Actor.party("client"), CHANNEL, () -> {
                answers.byLink(meant.agreementId(), values.get("answer"), values.get("said"), values.get("words"));
                return null;
            });
            next.addFlashAttribute("done", "answered");
            return "redirect:/agreements/" + token;
        } catch (InvalidInputException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            wrong = refused.errors();
        } catch (TooManyRequestsException tooMany) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            wrong = List.of(TakeComment.tooMany("answer"));
        }
        return page(token, values, problems.byField(wrong, language), page);
    }

    /** The link has run out, and the client wants to answer. Whoever holds it learns nothing by this: the mail goes where the first one went. */
    @PostMapping("/new-link")
    String renew(@PathVariable String token, HttpServletRequest request, RedirectAttributes next) {
        limit.count(request);
        Meant meant = links.answered(token);
        Acting.as(Actor.party("client"), CHANNEL, () -> {
            mailing.renew(meant.agreementId());
            return null;
        });
        next.addFlashAttribute("done", "renewed");
        return "redirect:/agreements/" + token;
    }

    private String page(String token, Map<String, String> values, Map<String, String> errors, Model page) {
        Meant meant = links.answered(token);
        Agreement asked = answers.asked(meant.agreementId());
        CaseFile file = caseFiles.get(asked.caseId());
        boolean open = asked.open() && file.isOpen();
        page.addAttribute("token", token);
        page.addAttribute("number", file.number());
        page.addAttribute("open", open);
        page.addAttribute("expired", meant.expired());
        page.addAttribute("until", dates.moment(meant.end()));
        page.addAttribute("asked", meant.expired() ? null : asked.asked());
        page.addAttribute(
                "answered",
                meant.expired() || asked.said() == null
                        ? null
                        : asked.said().answer().key());
        page.addAttribute("values", values);
        page.addAttribute("errors", errors);
        return "agreement/answer";
    }
}
