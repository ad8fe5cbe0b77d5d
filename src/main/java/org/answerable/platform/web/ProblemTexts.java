package org.answerable.platform.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.platform.StaleException;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Words for refusals, in the reader's language: what is wrong and what to do next (bundle {@code i18n/platform}). */
@Component
public class ProblemTexts {

    private static final String TYPE = "urn:answerable:problem:";

    private final MessageSource messages;

    ProblemTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** The problem document of the status: title, and as detail what to do next. */
    public ProblemDetail problem(HttpStatusCode status, Locale language) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create(TYPE + status.value()));
        problem.setTitle(text("problem.%d.title", status, language));
        problem.setDetail(text("problem.%d.next", status, language));
        return problem;
    }

    /** The problem document of broken rules, which stand in its member {@code errors}. */
    public ProblemDetail problem(HttpStatusCode status, List<FieldError> errors, Locale language) {
        ProblemDetail problem = problem(status, language);
        problem.setProperty(
                "errors", errors.stream().map(error -> broken(error, language)).toList());
        return problem;
    }

    /** Who the page at the path is for, where a whole area is for one role, and the way back. */
    String pageOfOthers(String path, Locale language) {
        String audience = "others";
        if (path.equals("/admin") || path.startsWith("/admin/")) {
            audience = "administrators";
        } else if (path.startsWith("/staff/calendars/edit")) {
            audience = "process-owners";
        }
        return messages.getMessage("problem.403.page." + audience, null, language);
    }

    /** Adds what somebody else changed in between, as the member {@code changed}; nothing where it is not known. */
    void tellChanges(ProblemDetail problem, List<StaleException.Changed> changes, Locale language) {
        if (!changes.isEmpty()) {
            problem.setProperty(
                    "changed",
                    changes.stream().map(change -> changed(change, language)).toList());
        }
    }

    /** The sentence of the first broken rule of each field, in their order. */
    public Map<String, String> byField(List<FieldError> errors, Locale language) {
        Map<String, String> sentences = new LinkedHashMap<>();
        errors.forEach(error -> sentences.putIfAbsent(error.field(), sentence(error, language)));
        return sentences;
    }

    /** The sentence that tells a broken rule to whoever broke it. */
    public String sentence(FieldError error, Locale language) {
        Object[] limit = {error.limit()};
        String unknownRule = messages.getMessage("error.other", new Object[] {error.rule()}, error.rule(), language);
        String sentence = messages.getMessage("error." + error.rule(), limit, unknownRule, language);
        // Where no limit is known, a sentence that ends in one would be cut short.
        return error.limit().isEmpty()
                ? messages.getMessage("error." + error.rule() + ".bare", null, sentence, language)
                : sentence;
    }

    private BrokenRule broken(FieldError error, Locale language) {
        return new BrokenRule(error.field(), error.rule(), error.limit(), sentence(error, language));
    }

    private ChangedField changed(StaleException.Changed change, Locale language) {
        String field = messages.getMessage("stale.field." + change.field(), null, change.field(), language);
        String empty = messages.getMessage("stale.empty", null, language);
        Object[] values = {
            field, change.now().isEmpty() ? empty : change.now(), change.was().isEmpty() ? empty : change.was()
        };
        return new ChangedField(
                change.field(), change.now(), change.was(), messages.getMessage("stale.changed", values, language));
    }

    private String text(String key, HttpStatusCode status, Locale language) {
        String family = status.is5xxServerError() ? "problem.500." : "problem.400.";
        String fallback = messages.getMessage(
                family + key.substring(key.lastIndexOf('.') + 1), null, String.valueOf(status.value()), language);
        return messages.getMessage(key.formatted(status.value()), null, fallback, language);
    }

    /**
     * One broken rule as it is told to programs.
     *
     * @param field   the field's path, such as {@code party.email}; empty for the whole body
     * @param rule    the rule's key, the same in all languages
     * @param limit   the limit or the allowed values, may be empty
     * @param message the sentence for people
     */
    public record BrokenRule(String field, String rule, String limit, String message) {}

    /**
     * One field that somebody else changed in between, as it is told to programs.
     *
     * @param field   the field's name
     * @param now     its present value, empty if it has none
     * @param was     the value that was seen, empty if there was none
     * @param message the sentence for people
     */
    public record ChangedField(String field, String now, String was, String message) {}
}
