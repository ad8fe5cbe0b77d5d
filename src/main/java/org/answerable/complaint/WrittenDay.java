package org.answerable.complaint;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** A day of the past, as somebody wrote it down. */
public final class WrittenDay {

    private static final int YEARS = 50;

    private WrittenDay() {}

    /**
     * The day, null if nothing was written.
     *
     * @param written ISO date, such as 2026-11-20
     * @param today   the day in the zone of the writer; days after it and more than 50 years before it are refused
     * @throws org.answerable.platform.InvalidInputException if it is no such day
     */
    public static LocalDate of(String field, String written, LocalDate today) {
        if (written == null || written.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(written.strip());
            if (day.isAfter(today) || day.isBefore(today.minusYears(YEARS))) {
                throw TaskRules.refused(field, "day-between", today.minusYears(YEARS) + " … " + today);
            }
            return day;
        } catch (DateTimeParseException noDay) {
            throw TaskRules.refused(field, "day", "2026-11-20");
        }
    }
}
