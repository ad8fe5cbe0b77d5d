package org.answerable.complaint.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.answerable.complaint.TrackingTokens;
import org.answerable.complaint.verdict.RateAnswer;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of the tracking page by which a complainant rates how the complaint was handled. */
@Controller
class RatingPages {

    private final TrackingTokens tokens;
    private final TrackingPages tracking;
    private final RateAnswer rating;
    private final IntakeLimit limit;
    private final FieldMessages messages;

    RatingPages(
            TrackingTokens tokens,
            TrackingPages tracking,
            RateAnswer rating,
            IntakeLimit limit,
            FieldMessages messages) {
        this.tokens = tokens;
        this.tracking = tracking;
        this.rating = rating;
        this.limit = limit;
        this.messages = messages;
    }

    @ModelAttribute
    void keepSecret(HttpServletResponse response) {
        SecretPage.mark(response);
    }

    @PostMapping("/track/{token}/rating")
    String rate(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String stars,
            @RequestParam(defaultValue = "") String said,
            Model model,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        CaseId caseId = tokens.caseOf(token);
        model.addAttribute("typedStars", stars);
        model.addAttribute("typedSaid", said);
        try {
            limit.count(request);
            PublicActor.through("web", () -> {
                rating.rate(caseId, stars.matches("[1-5]") ? Integer.valueOf(stars) : null, said, "web");
                return null;
            });
        } catch (InvalidInputException refusal) {
            if (!rating.isPossible(caseId)) {
                next.addFlashAttribute("done", "too-late");
                return "redirect:/track/" + token;
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return tracking.page(token, null, shown(messages.of(refusal, language)), model);
        } catch (TooManyRequestsException tooMany) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return tracking.page(token, null, messages.of("stars", "too-many", language), model);
        }
        next.addFlashAttribute("done", "rated");
        return "redirect:/track/" + token;
    }

    /** The page has another field named remark, for what is said to the answer. */
    private static Map<String, String> shown(Map<String, String> errors) {
        String remark = errors.get("remark");
        return remark == null ? errors : Map.of("said", remark);
    }
}
