package org.answerable.complaint.process;

import java.util.Locale;
import java.util.stream.Collectors;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.answerable.platform.Acting;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says to the person at a form, in that person's language, which field breaks which rule; nothing is written then. */
@Component
class FormRefusals {

    private final MessageSource texts;
    private final Directory directory;

    FormRefusals(MessageSource texts, Directory directory) {
        this.texts = texts;
        this.directory = directory;
    }

    /** Runs the work; a refusal leaves with a message that Tasklist can show. */
    void inWords(Runnable work) {
        try {
            work.run();
        } catch (InvalidInputException refusal) {
            throw new FormRefusedException(sentence(refusal), refusal);
        }
    }

    private String sentence(InvalidInputException refusal) {
        Locale language =
                directory.person(Acting.actor().id()).map(Person::language).orElse(Locale.ENGLISH);
        return refusal.errors().stream()
                .map(error -> field(error, language) + ": " + rule(error, language))
                .collect(Collectors.joining(" "));
    }

    private String field(FieldError error, Locale language) {
        return texts.getMessage("complaint.field." + error.field(), null, error.field(), language);
    }

    private String rule(FieldError error, Locale language) {
        return texts.getMessage("error." + error.rule(), new Object[] {error.limit()}, error.rule(), language);
    }
}
