package org.answerable.agreement.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.answerable.agreement.CommentPeriod;
import org.answerable.agreement.HoldComments;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
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

/** The page on which users read what is to be changed in the commitment, and comment on it. It shows what was announced, and nothing else of the case. */
@Controller
@RequestMapping("/comments/{token}")
class CommentPages {

    private final TakeComment taking;
    private final HoldComments comments;
    private final PublicDates dates;
    private final ProblemTexts problems;

    CommentPages(TakeComment taking, HoldComments comments, PublicDates dates, ProblemTexts problems) {
        this.taking = taking;
        this.comments = comments;
        this.dates = dates;
        this.problems = problems;
    }

    @ModelAttribute
    void keepSecret(HttpServletResponse response) {
        SecretPage.mark(response);
    }

    @GetMapping
    String show(@PathVariable String token, Model page, HttpServletRequest request) {
        taking.count(request);
        return page(token, taking.announced(token), Map.of(), Map.of(), page);
    }

    @PostMapping
    String comment(
            @PathVariable String token,
            @RequestParam Map<String, String> values,
            Locale language,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        CommentPeriod period = taking.announced(token);
        List<FieldError> wrong;
        try {
            taking.count(request);
            taking.comment(token, "web", values.get("author"), values.get("contact"), values.get("text"));
            next.addFlashAttribute("done", true);
            return "redirect:/comments/" + token;
        } catch (InvalidInputException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            wrong = refused.errors();
        } catch (TooManyRequestsException tooMany) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            wrong = List.of(TakeComment.tooMany("text"));
        }
        return page(token, period, values, problems.byField(wrong, language), page);
    }

    private String page(
            String token, CommentPeriod period, Map<String, String> values, Map<String, String> errors, Model page) {
        page.addAttribute("token", token);
        page.addAttribute("period", period);
        page.addAttribute("until", dates.lastDay(period.commentsUntil()));
        page.addAttribute("inForceOn", dates.day(period.inForceOn()));
        page.addAttribute("open", comments.open(period));
        page.addAttribute("values", values);
        page.addAttribute("errors", errors);
        return "agreement/comment";
    }
}
