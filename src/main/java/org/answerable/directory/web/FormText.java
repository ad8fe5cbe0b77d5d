package org.answerable.directory.web;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What arrives in form fields, as values; what is none becomes null, which the rules then name. */
final class FormText {

    private FormText() {}

    static String textOrNull(String entered) {
        return entered == null || entered.isBlank() ? null : entered.strip();
    }

    static List<String> texts(List<String> enteredOrNull) {
        return enteredOrNull == null
                ? List.of()
                : enteredOrNull.stream()
                        .map(FormText::textOrNull)
                        .flatMap(Stream::ofNullable)
                        .toList();
    }

    static ZoneId zoneOrNull(String entered) {
        try {
            return textOrNull(entered) == null ? null : ZoneId.of(entered.strip());
        } catch (DateTimeException unknown) {
            return null;
        }
    }

    static Locale languageOrNull(String entered) {
        try {
            return textOrNull(entered) == null
                    ? null
                    : new Locale.Builder().setLanguageTag(entered.strip()).build();
        } catch (IllformedLocaleException unknown) {
            return null;
        }
    }
}
