package org.answerable.workplace.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.platform.web.ProblemTexts;
import org.answerable.platform.web.QueryRules;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows beside the filters of a list what is wrong with them, so that nobody takes a list for empty that was asked for wrongly. */
@Component
public class RefusedFilters {

    private final QueryRules rules;
    private final ProblemTexts texts;
    private final MessageSource messages;

    RefusedFilters(QueryRules rules, ProblemTexts texts, MessageSource messages) {
        this.rules = rules;
        this.texts = texts;
        this.messages = messages;
    }

    /** A filter that is wrong, and how. */
    record Refused(String filter, String sentence) {}

    /** True if something is wrong; the model then holds it as {@code refused}, and the answer is marked as a refusal. */
    public boolean tell(HttpServletRequest request, HttpServletResponse response, Locale language, Model model) {
        return tell(rules.broken(request), request, response, language, model);
    }

    /** Likewise, for what turned out to be wrong later on. */
    public boolean tell(
            List<FieldError> broken,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            Model model) {
        model.addAttribute(
                "refused",
                broken.stream().map(error -> refused(error, request, language)).toList());
        if (!broken.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
        return !broken.isEmpty();
    }

    private Refused refused(FieldError error, HttpServletRequest request, Locale language) {
        String filter = messages.getMessage("workplace.filter." + error.field(), null, error.field(), language);
        // People choose from the list of the page; its keys would tell them nothing.
        FieldError told = "not-allowed".equals(error.rule())
                ? new FieldError(error.field(), "unknown", shortened(request.getParameter(error.field())))
                : error;
        return new Refused(filter, texts.sentence(told, language));
    }

    private static String shortened(String value) {
        return value.codePointCount(0, value.length()) <= 60
                ? value
                : value.substring(0, value.offsetByCodePoints(0, 60)) + "…";
    }
}
