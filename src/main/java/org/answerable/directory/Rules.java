package org.answerable.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;

/** Collects every broken rule of one input, so that they are told all at once. */
final class Rules {

    static final int ID_LENGTH = 36;
    static final int NAME_LENGTH = 120;
    static final int MAIL_LENGTH = 254;
    static final int CALENDAR_LENGTH = 60;

    private static final Pattern ID = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>\"(),:;]+@[^\\s@<>\"(),:;]+\\.[^\\s@<>\"(),:;.]+");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    private final List<FieldError> broken = new ArrayList<>();

    /** Notes the field as broken unless the condition holds. */
    Rules require(boolean holds, String field, String rule, String limit) {
        if (!holds && broken.stream().noneMatch(error -> error.field().equals(field))) {
            broken.add(new FieldError(field, rule, limit));
        }
        return this;
    }

    /** An id is at most 36 lower-case ASCII letters and digits, with single dots or hyphens inside. */
    Rules id(String field, String value, int length) {
        return require(value != null && !value.isEmpty(), field, "required", "")
                .require(value != null && value.length() <= length, field, "too-long", String.valueOf(length))
                .require(value != null && ID.matcher(value).matches(), field, "id", "a-z 0-9 . -");
    }

    /** A name is one line of text. */
    Rules name(String field, String value) {
        return require(value != null && !value.isBlank(), field, "required", "")
                .require(
                        value != null && value.codePointCount(0, value.length()) <= NAME_LENGTH,
                        field,
                        "too-long",
                        String.valueOf(NAME_LENGTH))
                .require(value != null && !CONTROL.matcher(value).find(), field, "control-characters", "");
    }

    /** Some lines of text, or none. */
    Rules text(String field, String value, int longest) {
        return value == null
                ? this
                : require(
                                value.codePointCount(0, value.length()) <= longest,
                                field,
                                "too-long",
                                String.valueOf(longest))
                        .require(
                                !CONTROL.matcher(value.replaceAll("[\\r\\n\\t]", ""))
                                        .find(),
                                field,
                                "control-characters",
                                "");
    }

    /** A mail address, or none. */
    Rules mail(String field, String value) {
        return value == null
                ? this
                : require(value.length() <= MAIL_LENGTH, field, "too-long", String.valueOf(MAIL_LENGTH))
                        .require(
                                MAIL.matcher(value).matches()
                                        && !CONTROL.matcher(value).find(),
                                field,
                                "mail",
                                "");
    }

    /**
     * Ends the check.
     *
     * @throws InvalidInputException if any rule is broken
     */
    void check() {
        if (!broken.isEmpty()) {
            throw new InvalidInputException(broken);
        }
    }
}
