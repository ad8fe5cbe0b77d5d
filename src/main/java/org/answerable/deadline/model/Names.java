package org.answerable.deadline.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Short lists of names as tables write them: separated by commas. */
public final class Names {

    private Names() {}

    /** The names, in order; none for null. */
    public static List<String> in(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }

    /** The names and one more. */
    static String with(String text, String name) {
        List<String> names = new ArrayList<>(in(text));
        names.add(name);
        return String.join(",", names);
    }

    /** The names but this one, null if none is left. */
    static String without(String text, String name) {
        List<String> names = new ArrayList<>(in(text));
        names.remove(name);
        return names.isEmpty() ? null : String.join(",", names);
    }
}
