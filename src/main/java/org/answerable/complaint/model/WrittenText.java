package org.answerable.complaint.model;

/** Looks at text from outside. Lengths are counted in characters as people see them (code points). */
public final class WrittenText {

    private WrittenText() {}

    /** The text without blanks around it; null if nothing is left. */
    public static String tidy(String text) {
        return text == null || text.isBlank()
                ? null
                : text.strip().replace("\r\n", "\n").replace('\r', '\n');
    }

    /** True if the text is longer than the limit. */
    public static boolean longerThan(int limit, String text) {
        return text.codePointCount(0, text.length()) > limit;
    }

    /** True if the text holds a control character (line breaks and tabs are allowed where told) or half a character. */
    public static boolean unreadable(String text, boolean severalLines) {
        return text.codePoints().anyMatch(point -> isUnreadable(point, severalLines));
    }

    private static boolean isUnreadable(int point, boolean severalLines) {
        if (severalLines && (point == '\n' || point == '\r' || point == '\t')) {
            return false;
        }
        int type = Character.getType(point);
        return Character.isISOControl(point)
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || (point & 0xFFFE) == 0xFFFE;
    }
}
