package org.answerable.configurationitem.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.platform.web.ProblemTexts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is said beside the fields of a form. */
@Component
class FieldWords {

    private final ProblemTexts texts;
    private final MessageSource messages;

    FieldWords(ProblemTexts texts, MessageSource messages) {
        this.texts = texts;
        this.messages = messages;
    }

    /** The sentence beside each wrong field. */
    Map<String, String> sentences(List<FieldError> errors, Locale language) {
        Map<String, String> sentences = new LinkedHashMap<>();
        errors.forEach(error -> sentences.putIfAbsent(error.field(), texts.sentence(error, language)));
        return sentences;
    }

    String text(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
