package org.answerable.rating.process;

import java.util.Locale;
import java.util.stream.Collectors;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.answerable.platform.Acting;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says to the person at the form, in that person's language, which field breaks which rule; nothing is written then. */
@Component
class RatingRefusals {

    static final String WHOLE_NUMBER = "whole-number";

    private final MessageSource texts;
    private final Directory directory;

    RatingRefusals(MessageSource texts, Directory directory) {
        this.texts = texts;
        this.directory = directory;
    }

    /** Runs the work; a refusal leaves with a message that Tasklist can show. */
    void inWords(Runnable work) {
        try {
            work.run();
        } catch (InvalidInputException refusal) {
            throw new RatingsRefusedException(sentence(refusal), refusal);
        }
    }

    private String sentence(InvalidInputException refusal) {
        Locale language =
                directory.person(Acting.actor().id()).map(Person::language).orElse(Locale.ENGLISH);
        return refusal.errors().stream()
                .map(error -> texts.getMessage("rating.field." + error.field(), null, language) + ": "
                        + rule(error, language))
                .collect(Collectors.joining(" "));
    }

    private String rule(FieldError error, Locale language) {
        String limit = texts.getMessage("rating.limit." + error.limit(), null, error.limit(), language);
        return texts.getMessage("error." + error.rule(), new Object[] {limit}, error.rule(), language);
    }

    /** The form breaks a rule; the message is a sentence for the person at the form. */
    static class RatingsRefusedException extends InvalidInputException {

        private static final long serialVersionUID = 1L;

        private final String sentence;

        RatingsRefusedException(String sentence, InvalidInputException refusal) {
            super(refusal.errors());
            this.sentence = sentence;
            initCause(refusal);
        }

        @Override
        public String getMessage() {
            return sentence;
        }
    }
}
