package org.answerable.itemaudit.model;

import java.time.LocalDate;

/**
 * One of the two halves of a year.
 *
 * @param half 1 or 2
 */
public record HalfYear(int year, int half) {

    private static final int MONTHS = 6;

    /** The half-year that the day lies in. */
    public static HalfYear of(LocalDate day) {
        return new HalfYear(day.getYear(), day.getMonthValue() <= MONTHS ? 1 : 2);
    }

    /** The name in tables, such as {@code 2026-H2}. */
    public String key() {
        return year + "-H" + half;
    }

    /** The half-year of a {@link #key()}. */
    public static HalfYear ofKey(String key) {
        String[] parts = key.split("-H");
        return new HalfYear(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    /** The first day after it. */
    public LocalDate end() {
        return half == 1 ? LocalDate.of(year, MONTHS + 1, 1) : LocalDate.of(year + 1, 1, 1);
    }
}
