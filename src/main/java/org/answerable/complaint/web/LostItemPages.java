package org.answerable.complaint.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.answerable.casefile.CaseFile;
import org.answerable.complaint.TrackingTokens;
import org.answerable.lostproperty.ObjectToAnswer;
import org.answerable.lostproperty.ReportLostItem;
import org.answerable.lostproperty.TrackLostItem;
import org.answerable.platform.CaseId;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.platform.Sha256;
import org.answerable.platform.TooManyRequestsException;
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

/** The form that reports something left in a car, and the page behind its tracking link. */
@Controller
@RequestMapping("/lost-items")
class LostItemPages {

    private static final String FORM = "lostproperty/new";
    private static final String TRACK = "lostproperty/track";

    private final ReportLostItem reporting;
    private final TrackLostItem tracking;
    private final ObjectToAnswer objecting;
    private final TrackingTokens tokens;
    private final IntakeLimit limit;
    private final ProblemTexts texts;

    LostItemPages(
            ReportLostItem reporting,
            TrackLostItem tracking,
            ObjectToAnswer objecting,
            TrackingTokens tokens,
            IntakeLimit limit,
            ProblemTexts texts) {
        this.reporting = reporting;
        this.tracking = tracking;
        this.objecting = objecting;
        this.tokens = tokens;
        this.limit = limit;
        this.texts = texts;
    }

    @GetMapping("/new")
    String blank(Model model, Locale language) {
        return form(LostItemForm.empty(language, UUID.randomUUID().toString()), Map.of(), model);
    }

    @PostMapping("/new")
    String report(
            @ModelAttribute("typed") LostItemForm form,
            Model model,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            limit.count(request);
            if (form.trapped()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
                return form(form, messages(refusal("website", "leave-empty"), language), model);
            }
            CaseFile reported =
                    PublicActor.through("web", () -> reporting.report(key(form), digest(form), form.draft()));
            next.addFlashAttribute("done", "reported");
            return "redirect:/lost-items/" + tokens.of(reported.id());
        } catch (InvalidInputException refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form(form, messages(refusal, language), model);
        } catch (TooManyRequestsException tooMany) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return form(form, tooMany(language), model);
        }
    }

    @GetMapping("/{token}")
    String track(@PathVariable String token, Model model, HttpServletResponse response) {
        return page(token, null, Map.of(), model, response);
    }

    @PostMapping("/{token}/withdrawal")
    String withdraw(@PathVariable String token, HttpServletRequest request, RedirectAttributes next) {
        limit.count(request);
        CaseId caseId = tokens.caseOf(token);
        try {
            PublicActor.through("web", () -> {
                objecting.withdraw(caseId);
                return null;
            });
            next.addFlashAttribute("done", "withdrawn");
        } catch (InvalidInputException over) {
            next.addFlashAttribute("done", "over");
        }
        return "redirect:/lost-items/" + token;
    }

    @PostMapping("/{token}/objection")
    String object(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean police,
            Model model,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        CaseId caseId = tokens.caseOf(token);
        try {
            limit.count(request);
            PublicActor.through("web", () -> {
                objecting.object(caseId, text, police, "web");
                return null;
            });
        } catch (InvalidInputException refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(token, text, messages(refusal, language), model, response);
        } catch (TooManyRequestsException tooMany) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return page(token, text, tooMany(language), model, response);
        }
        next.addFlashAttribute("done", "objected");
        return "redirect:/lost-items/" + token;
    }

    private String form(LostItemForm form, Map<String, String> errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return FORM;
    }

    private String page(
            String token, String typed, Map<String, String> errors, Model model, HttpServletResponse response) {
        SecretPage.mark(response);
        model.addAttribute("item", tracking.track(tokens.caseOf(token)));
        model.addAttribute("token", token);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return TRACK;
    }

    private Map<String, String> messages(InvalidInputException refusal, Locale language) {
        Map<String, String> messages = new LinkedHashMap<>();
        refusal.errors().forEach(error -> messages.putIfAbsent(error.field(), texts.sentence(error, language)));
        return messages;
    }

    private Map<String, String> tooMany(Locale language) {
        return messages(refusal("text", "too-many"), language);
    }

    private static InvalidInputException refusal(String field, String rule) {
        return new InvalidInputException(List.of(new FieldError(field, rule, "")));
    }

    private static String key(LostItemForm form) {
        String once = form.once() == null ? UUID.randomUUID().toString() : form.once();
        return Sha256.hex(("web:" + once + digest(form)).getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(LostItemForm form) {
        return Sha256.hex(String.valueOf(form.draft()).getBytes(StandardCharsets.UTF_8));
    }
}
