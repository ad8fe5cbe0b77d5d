package org.answerable.transfer;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.answerable.platform.InvalidInputException.FieldError;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in words why a row is refused: each field, with the rule and its limit. In English, like the command line. */
@Component
class RefusalTexts {

    private final MessageSource texts;

    RefusalTexts(MessageSource texts) {
        this.texts = texts;
    }

    String inWords(List<FieldError> errors) {
        return errors.stream().map(this::inWords).collect(Collectors.joining(" "));
    }

    private String inWords(FieldError error) {
        String other = texts.getMessage("error.other", new Object[] {error.rule()}, Locale.ENGLISH);
        return error.field() + ": "
                + texts.getMessage("error." + error.rule(), new Object[] {error.limit()}, other, Locale.ENGLISH);
    }
}
