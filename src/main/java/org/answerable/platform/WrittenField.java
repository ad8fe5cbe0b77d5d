package org.answerable.platform;

import java.util.Collection;
import java.util.List;
import org.answerable.platform.InvalidInputException.FieldError;

/** Text that somebody wrote into a field of several lines. Lengths are counted in characters as people see them (code points). */
public final class WrittenField {

    private WrittenField() {}

    /**
     * The text without blanks around it.
     *
     * @throws InvalidInputException if it is missing, longer than the limit, or holds control characters
     */
    public static String required(String field, String text, int limit) {
        if (text == null || text.isBlank()) {
            throw refused(field, "required", String.valueOf(limit));
        }
        String tidy = text.strip().replace("\r\n", "\n").replace('\r', '\n');
        if (tidy.codePointCount(0, tidy.length()) > limit) {
            throw refused(field, "too-long", String.valueOf(limit));
        }
        if (tidy.codePoints().anyMatch(WrittenField::unreadable)) {
            throw refused(field, "control-characters", "");
        }
        return tidy;
    }

    /**
     * Likewise, null if it is missing.
     *
     * @throws InvalidInputException if it is longer than the limit, or holds control characters
     */
    public static String optional(String field, String text, int limit) {
        return blankless(text) == null ? null : required(field, text, limit);
    }

    /** The text without blanks around it, null for none. */
    public static String blankless(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /**
     * One of the allowed values; the first of them if it is missing.
     *
     * @throws InvalidInputException if it is none of them; the limit names them
     */
    public static String oneOf(String field, String text, Collection<String> allowed) {
        String value = blankless(text);
        if (value == null && !allowed.isEmpty()) {
            return allowed.iterator().next();
        }
        if (!allowed.contains(value)) {
            throw refused(field, "not-allowed", String.join(", ", allowed));
        }
        return value;
    }

    /** The refusal of one field. */
    public static InvalidInputException refused(String field, String rule, String limit) {
        return new InvalidInputException(List.of(new FieldError(field, rule, limit)));
    }

    private static boolean unreadable(int point) {
        boolean layout = point == '\n' || point == '\t';
        return !layout && Character.isISOControl(point)
                || Character.getType(point) == Character.SURROGATE
                || (point & 0xFFFE) == 0xFFFE;
    }
}
