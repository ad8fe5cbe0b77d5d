package org.answerable.inbound.model;

/** Takes out of foreign text what nobody can see or what turns the text around. */
public final class Legible {

    private static final char UNKNOWN = '\uFFFD';

    private Legible() {}

    /** The text in lines that end with {@code \n}, without blanks around it. */
    public static String text(String foreign) {
        String lines = foreign.replace("\r\n", "\n").replace('\r', '\n').replace('\u2028', '\n');
        StringBuilder kept = new StringBuilder(lines.length());
        lines.replace('\u2029', '\n').codePoints().forEach(point -> append(kept, point));
        return kept.toString().replaceAll("[ \\t\\u00A0]+\n", "\n").strip();
    }

    /** The text on one line, null if nothing is left. */
    public static String line(String foreign) {
        if (foreign == null) {
            return null;
        }
        String line = text(foreign).replaceAll("\\s+", " ").strip();
        return line.isEmpty() ? null : line;
    }

    /** At most so many characters as people see them, never half of one. */
    public static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest));
    }

    private static void append(StringBuilder kept, int point) {
        if (point == '\n' || point == '\t') {
            kept.append((char) point);
        } else if (Character.getType(point) == Character.SURROGATE) {
            kept.append(UNKNOWN);
        } else if (!Character.isISOControl(point) && !turnsAround(point) && (point & 0xFFFE) != 0xFFFE) {
            kept.appendCodePoint(point);
        }
    }

    /** Marks of direction, with which a name can be made to look like another one. */
    private static boolean turnsAround(int point) {
        return point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069 || point == 0xFEFF;
    }
}
