package org.answerable.complaint;

import static org.answerable.complaint.model.WrittenText.tidy;

import java.util.List;
import org.answerable.complaint.model.WrittenText;
import org.answerable.platform.InvalidInputException.FieldError;

/** Texts that people wrote into fields: tidied, no longer than permitted, readable. */
public final class FieldTexts {

    private FieldTexts() {}

    /** Text of one line, null if there is none; adds an error if it is too long or holds control characters. */
    public static String line(List<FieldError> errors, String field, String value, int limit) {
        return checked(errors, field, tidy(value), limit, false);
    }

    /** Text of several lines, null if there is none; checked like {@link #line}. */
    public static String text(List<FieldError> errors, String field, String value, int limit) {
        return checked(errors, field, tidy(value), limit, true);
    }

    private static String checked(
            List<FieldError> errors, String field, String value, int limit, boolean severalLines) {
        if (value == null) {
            return null;
        }
        if (WrittenText.longerThan(limit, value)) {
            errors.add(new FieldError(field, "too-long", String.valueOf(limit)));
        } else if (WrittenText.unreadable(value, severalLines)) {
            errors.add(new FieldError(field, "control-characters", ""));
        }
        return value;
    }
}
