package org.answerable.complaint.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.answerable.complaint.TrackingTokens;
import org.answerable.complaint.verdict.JudgeAnswer;
import org.answerable.platform.CaseId;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.TooManyRequestsException;
import org.answerable.platform.web.SecretPage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms of the tracking page by which a complainant says whether the answer settles the matter. */
@Controller
@RequestMapping("/track/{token}")
class VerdictPages {

    private final TrackingTokens tokens;
    private final TrackingPages tracking;
    private final JudgeAnswer judging;
    private final IntakeLimit limit;
    private final FieldMessages messages;

    VerdictPages(
            TrackingTokens tokens,
            TrackingPages tracking,
            JudgeAnswer judging,
            IntakeLimit limit,
            FieldMessages messages) {
        this.tokens = tokens;
        this.tracking = tracking;
        this.judging = judging;
        this.limit = limit;
        this.messages = messages;
    }

    @ModelAttribute
    void keepSecret(HttpServletResponse response) {
        SecretPage.mark(response);
    }

    @PostMapping("/confirmation")
    String confirm(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String remark,
            Model model,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        Typed typed = new Typed(token, "remark", remark, false);
        return said(
                typed,
                "confirmed",
                model,
                language,
                request,
                response,
                next,
                caseId -> judging.confirm(caseId, remark, "web"));
    }

    @PostMapping("/dispute")
    String dispute(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean inspection,
            Model model,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        Typed typed = new Typed(token, "reason", reason, inspection);
        return said(
                typed,
                "disputed",
                model,
                language,
                request,
                response,
                next,
                caseId -> judging.dispute(caseId, reason, inspection, "web"));
    }

    private String said(
            Typed typed,
            String done,
            Model model,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            java.util.function.Consumer<CaseId> work) {
        CaseId caseId = tokens.caseOf(typed.token());
        try {
            limit.count(request);
            PublicActor.through("web", () -> {
                work.accept(caseId);
                return null;
            });
        } catch (InvalidInputException refusal) {
            if (!judging.isAwaited(caseId)) {
                next.addFlashAttribute("done", "too-late");
                return back(typed.token());
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(typed, messages.of(refusal, language), model);
        } catch (TooManyRequestsException tooMany) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return page(typed, messages.of(typed.field(), "too-many", language), model);
        }
        next.addFlashAttribute("done", done);
        return back(typed.token());
    }

    private static String back(String token) {
        return "redirect:/track/" + token;
    }

    private String page(Typed typed, Map<String, String> errors, Model model) {
        model.addAttribute("typed" + ("reason".equals(typed.field()) ? "Reason" : "Remark"), typed.words());
        model.addAttribute("inspection", typed.inspection());
        return tracking.page(typed.token(), null, errors, model);
    }

    /** What was typed, for a page that shows it again. */
    private record Typed(String token, String field, String words, boolean inspection) {}
}
