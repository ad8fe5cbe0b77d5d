package org.answerable.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** A span of the calendar that returns: a report is due by its end. */
public enum Span {
    WEEK(0),
    MONTH(1),
    QUARTER(3),
    HALF_YEAR(6),
    YEAR(12);

    private final int months;

    Span(int months) {
        this.months = months;
    }

    /** The last day of the one that the date lies in; weeks end on Sunday. */
    LocalDate lastDay(LocalDate date) {
        if (months == 0) {
            return date.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        }
        int month = (date.getMonthValue() - 1) / months * months + months;
        return date.withDayOfMonth(1).withMonth(month).with(TemporalAdjusters.lastDayOfMonth());
    }
}
