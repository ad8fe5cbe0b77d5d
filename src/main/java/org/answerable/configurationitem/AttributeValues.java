package org.answerable.configurationitem;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/** Brings values of attributes into their one written form, and tells what is wrong with them. */
final class AttributeValues {

    /** The longest text of an attribute, in characters. */
    static final int LONGEST_TEXT = 1_000;

    static final int DIGITS_BEFORE = 15;
    static final int DIGITS_AFTER = 6;

    private static final Map<String, String> YES_NO =
            Map.of("yes", "yes", "true", "yes", "1", "yes", "no", "no", "false", "no", "0", "no");

    private AttributeValues() {}

    /** The value in its written form; null if it is none, which is then noted under the field. */
    static String read(Attribute attribute, String written, String field, Broken broken) {
        String value = written.strip();
        return switch (attribute.kind()) {
            case TEXT -> text(attribute, value, field, broken);
            case NUMBER -> number(attribute, value, field, broken);
            case DATE -> day(attribute, value, field, broken);
            case YES_NO -> {
                String known = YES_NO.get(value.toLowerCase(Locale.ROOT));
                broken.unless(known != null, field, "not-allowed", "yes, no");
                yield known;
            }
            case CHOICE -> {
                boolean known = attribute.choices().contains(value);
                broken.unless(known, field, "not-allowed", String.join(", ", attribute.choices()));
                yield known ? value : null;
            }
        };
    }

    private static String text(Attribute attribute, String value, String field, Broken broken) {
        int longest = attribute.most() == null ? LONGEST_TEXT : Integer.parseInt(attribute.most());
        broken.optional(field, value, longest);
        return value;
    }

    private static String number(Attribute attribute, String value, String field, Broken broken) {
        BigDecimal number = numberOrNull(value);
        broken.unless(number != null, field, "number", DIGITS_BEFORE + "." + DIGITS_AFTER);
        if (number == null) {
            return null;
        }
        BigDecimal least = numberOrNull(attribute.least());
        BigDecimal most = numberOrNull(attribute.most());
        broken.unless(least == null || number.compareTo(least) >= 0, field, "too-small", attribute.least())
                .unless(most == null || number.compareTo(most) <= 0, field, "too-large", attribute.most());
        return plain(number);
    }

    private static String day(Attribute attribute, String value, String field, Broken broken) {
        LocalDate day = dayOrNull(value);
        broken.unless(day != null, field, "date", "2026-11-28");
        if (day == null) {
            return null;
        }
        LocalDate least = dayOrNull(attribute.least());
        LocalDate most = dayOrNull(attribute.most());
        broken.unless(least == null || !day.isBefore(least), field, "before", attribute.least())
                .unless(most == null || !day.isAfter(most), field, "after", attribute.most());
        return day.toString();
    }

    /** The number; null if there is none, or one with more digits than are kept. */
    static BigDecimal numberOrNull(String written) {
        if (written == null || !written.matches("[+-]?\\d{1,15}(\\.\\d{1,6})?")) {
            return null;
        }
        return new BigDecimal(written);
    }

    /** The number without needless zeros. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** The day, null if there is none. */
    static LocalDate dayOrNull(String written) {
        try {
            return written == null ? null : LocalDate.parse(written);
        } catch (DateTimeException none) {
            return null;
        }
    }
}
