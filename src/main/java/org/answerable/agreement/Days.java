package org.answerable.agreement;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.answerable.platform.WrittenField;

/** Reads days as people write them. */
final class Days {

    private static final String EXAMPLE = "2026-01-31";

    private Days() {}

    /**
     * The day, written {@code 2026-01-31}.
     *
     * @throws org.answerable.platform.InvalidInputException if it is missing or no day
     */
    static LocalDate day(String field, String written) {
        try {
            return LocalDate.parse(WrittenField.required(field, written, EXAMPLE.length()));
        } catch (DateTimeParseException unreadable) {
            throw WrittenField.refused(field, "type", EXAMPLE);
        }
    }

    /** Likewise, not after today. */
    static LocalDate past(String field, String written, LocalDate today) {
        LocalDate day = day(field, written);
        if (day.isAfter(today)) {
            throw WrittenField.refused(field, "day-ahead", today.toString());
        }
        return day;
    }

    /** Likewise, after the other. */
    static LocalDate after(String field, String written, LocalDate earlier) {
        LocalDate day = day(field, written);
        if (earlier != null && !day.isAfter(earlier)) {
            throw WrittenField.refused(field, "day-order", earlier.toString());
        }
        return day;
    }
}
