package org.answerable.complaint.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts broken rules beside the fields of a page. */
@Component
class FieldMessages {

    private final MessageSource texts;

    FieldMessages(MessageSource texts) {
        this.texts = texts;
    }

    /** Field id of the page to sentence, in the order of the fields. */
    Map<String, String> of(InvalidInputException refusal, Locale language) {
        Map<String, String> messages = new LinkedHashMap<>();
        refusal.errors().forEach(error -> messages.putIfAbsent(fieldId(error), sentence(error, language)));
        return messages;
    }

    /** One broken rule. */
    Map<String, String> of(String field, String rule, Locale language) {
        return of(new InvalidInputException(List.of(new FieldError(field, rule, ""))), language);
    }

    private static String fieldId(FieldError error) {
        return error.field().replace("party.", "").replaceAll("\\[\\d+]$", "");
    }

    /** A choice is told to choose; the keys of a list say nothing to people. */
    private String sentence(FieldError error, Locale language) {
        String rule = "not-allowed".equals(error.rule()) ? "choose" : error.rule();
        return texts.getMessage(
                "complaint.form.error." + rule,
                new Object[] {error.limit()},
                texts.getMessage("error." + rule, new Object[] {error.limit()}, rule, language),
                language);
    }
}
