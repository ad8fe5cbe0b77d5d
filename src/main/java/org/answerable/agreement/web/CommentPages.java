package org.answerable.agreement.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.answerable.agreement.CommentPeriod;
import org.answerable.agreement.HoldComments;
import org.answerable.casefile.CaseFileSettings;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.web.ProblemTexts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which users read what is to be changed in the commitment, and comment on it. */
@Controller
@RequestMapping("/comments/{token}")
class CommentPages {

    private final TakeComment taking;
    private final HoldComments comments;
    private final CaseFileSettings settings;
    private final ProblemTexts problems;

    CommentPages(TakeComment taking, HoldComments comments, CaseFileSettings settings, ProblemTexts problems) {
        this.taking = taking;
        this.comments = comments;
        this.settings = settings;
        this.problems = problems;
    }

    @GetMapping
    String show(@PathVariable String token, Model page, HttpServletRequest request) {
        return page(token, taking.announced(token, request), Map.of(), Map.of(), page);
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
        CommentPeriod period = taking.announced(token, request);
        try {
            taking.comment(token, "web", values.get("author"), values.get("contact"), values.get("text"));
        } catch (InvalidInputException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(token, period, values, problems.byField(refused.errors(), language), page);
        }
        next.addFlashAttribute("done", true);
        return "redirect:/comments/" + token;
    }

    private String page(
            String token, CommentPeriod period, Map<String, String> values, Map<String, String> errors, Model page) {
        page.addAttribute("token", token);
        page.addAttribute("period", period);
        page.addAttribute("until", LocalDate.ofInstant(period.commentsUntil().minusSeconds(1), settings.zone()));
        page.addAttribute("open", comments.open(period));
        page.addAttribute("values", values);
        page.addAttribute("errors", errors);
        return "agreement/comment";
    }
}
