package org.answerable.calendar.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Opening hours of a day as people write them: {@code 09:00-12:00, 13:30-18:00}; empty or {@code closed} for none. */
public final class HoursText {

    private static final int MOST = 12;

    private HoursText() {}

    /**
     * Reads the hours of a day.
     *
     * @throws IllegalArgumentException if they are none; the message says what is wrong
     */
    public static List<Opening> read(String text) {
        String tidy = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        if (tidy.isEmpty() || tidy.equals("closed")) {
            return List.of();
        }
        List<Opening> hours = Arrays.stream(tidy.split(",", -1))
                .map(String::strip)
                .map(Opening::parse)
                .toList();
        if (hours.size() > MOST) {
            throw new IllegalArgumentException("At most " + MOST + " openings a day: " + text);
        }
        return new DayPlan(hours).openings();
    }

    /** As {@link #read} reads them; empty for a closed day. */
    public static String write(List<Opening> hours) {
        return hours.stream()
                .map(opening -> time(opening.fromMinute()) + "-" + time(opening.toMinute()))
                .collect(Collectors.joining(", "));
    }

    private static String time(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }
}
