package org.answerable.engine;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.answerable.platform.Acting;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.platform.PersonLanguages;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says to the person at a form, in that person's language, which field breaks which rule; nothing is written then. The names of
 * the fields stand in the module's bundle as {@code <module>.field.<field>}, words for limits that are no numbers, where there are
 * any, as {@code <module>.limit.<limit>}, those for values to choose from as {@code <module>.<field>-name.<value>}.
 */
@Component("shownFormRefusals")
public class FormRefusals {

    private final MessageSource texts;
    private final PersonLanguages languages;

    FormRefusals(MessageSource texts, PersonLanguages languages) {
        this.texts = texts;
        this.languages = languages;
    }

    /**
     * Runs the work.
     *
     * @throws InvalidInputException if the work refuses; its message is a sentence that Tasklist can show
     */
    public void inWords(String module, Runnable work) {
        try {
            work.run();
        } catch (InvalidInputException refusal) {
            throw new RefusedFormException(sentence(module, refusal), refusal);
        }
    }

    private String sentence(String module, InvalidInputException refusal) {
        Locale language = languages.of(Acting.actor().id());
        return refusal.errors().stream()
                .map(error -> field(module, error, language) + ": " + rule(module, error, language))
                .collect(Collectors.joining(" "));
    }

    private String field(String module, FieldError error, Locale language) {
        return texts.getMessage(module + ".field." + error.field(), null, error.field(), language);
    }

    private String rule(String module, FieldError error, Locale language) {
        String limit = Arrays.stream(String.valueOf(error.limit()).split(", ", -1))
                .map(part -> limit(module, error.field(), part, language))
                .collect(Collectors.joining(", "));
        return texts.getMessage("error." + error.rule(), new Object[] {limit}, error.rule(), language);
    }

    /** A limit, or one of the values that are left, as the form's reader knows it. */
    private String limit(String module, String field, String part, Locale language) {
        String name = texts.getMessage(module + "." + field + "-name." + part, null, part, language);
        return texts.getMessage(module + ".limit." + part, null, name, language);
    }
}
