package org.answerable.engine.task;

/** Text as a variable of a task holds it. */
public final class ShownText {

    private static final int LONGEST = 4_000;

    private ShownText() {}

    /** As much of the text as a variable holds. */
    public static String of(String text) {
        return cut(text, LONGEST);
    }

    /** At most so many characters, never half of a surrogate pair. */
    public static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }
}
