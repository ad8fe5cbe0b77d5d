package org.answerable.configurationitem.web;

import java.util.Arrays;
import java.util.List;

/** What arrives in form fields. */
final class FormText {

    private FormText() {}

    /** Null instead of nothing but blanks. */
    static String orNull(String entered) {
        return entered == null || entered.isBlank() ? null : entered.strip();
    }

    /** The lines that are not blank. */
    static List<String> lines(String entered) {
        return entered == null
                ? List.of()
                : Arrays.stream(entered.split("\\R"))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }
}
