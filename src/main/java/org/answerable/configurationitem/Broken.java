package org.answerable.configurationitem;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;

/** Collects what is wrong with one input, the first for each field, so that all is told at once. */
final class Broken {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    private final List<FieldError> errors = new ArrayList<>();

    /** Notes the field unless the condition holds. */
    Broken unless(boolean holds, String field, String rule, String limit) {
        if (!holds && errors.stream().noneMatch(error -> error.field().equals(field))) {
            errors.add(new FieldError(field, rule, limit));
        }
        return this;
    }

    /** One line of text that has to be there. */
    Broken line(String field, String text, int longest) {
        return unless(text != null && !text.isBlank(), field, "required", "").optional(field, text, longest);
    }

    /** One line of text, or none. */
    Broken optional(String field, String text, int longest) {
        return text == null
                ? this
                : unless(text.codePointCount(0, text.length()) <= longest, field, "too-long", String.valueOf(longest))
                        .unless(!CONTROL.matcher(text).find(), field, "control-characters", "");
    }

    boolean isEmpty() {
        return errors.isEmpty();
    }

    List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /**
     * Ends the check.
     *
     * @throws InvalidInputException if anything is wrong
     */
    void check() {
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }
}
