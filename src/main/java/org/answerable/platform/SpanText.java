package org.answerable.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Lengths of time in words. */
@Component
public class SpanText {

    private static final int UNITS_SHOWN = 2;

    private final MessageSource texts;

    /** Takes the words from the bundle {@code i18n/platform}. */
    public SpanText(MessageSource texts) {
        this.texts = texts;
    }

    /**
     * The length without its sign, in whole minutes, at most two units: {@code 2 d 3 h}, {@code 1 h 5 min}, {@code 40 min}; seconds
     * are cut off.
     */
    public String of(Duration length, Locale language) {
        Duration unsigned = length.abs();
        List<String> parts = new ArrayList<>();
        add(parts, "days", unsigned.toDaysPart(), language);
        add(parts, "hours", unsigned.toHoursPart(), language);
        add(parts, "minutes", unsigned.toMinutesPart(), language);
        if (parts.isEmpty()) {
            return texts.getMessage("span.minutes", new Object[] {0L}, language);
        }
        return String.join(" ", parts.subList(0, Math.min(UNITS_SHOWN, parts.size())));
    }

    /**
     * The length without its sign in hours and minutes, however long: {@code 40 h}, {@code 1 h 5 min}, {@code 40 min}; seconds are cut
     * off. For working time, of which no day has 24 hours.
     */
    public String inHours(Duration length, Locale language) {
        Duration unsigned = length.abs();
        List<String> parts = new ArrayList<>();
        add(parts, "hours", unsigned.toHours(), language);
        add(parts, "minutes", unsigned.toMinutesPart(), language);
        return parts.isEmpty() ? of(unsigned, language) : String.join(" ", parts);
    }

    private void add(List<String> parts, String unit, long amount, Locale language) {
        if (amount > 0) {
            parts.add(texts.getMessage("span." + unit, new Object[] {amount}, language));
        }
    }
}
