package org.answerable.indicator.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Into what a period is cut for its course. A week begins on Monday. */
public enum Grouping {
    DAY,
    WEEK,
    MONTH;

    private static final int DAYS_BY_DAY = 31;
    private static final int DAYS_BY_WEEK = 184;

    /** The last day of the part that holds the day. */
    LocalDate lastDay(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            case MONTH -> day.with(TemporalAdjusters.lastDayOfMonth());
        };
    }

    /** The one that suits the length of the period: days up to a month, weeks up to half a year, then months. */
    public static Grouping suiting(Period period) {
        if (period.days() <= DAYS_BY_DAY) {
            return DAY;
        }
        return period.days() <= DAYS_BY_WEEK ? WEEK : MONTH;
    }

    /** The name used in addresses and interfaces, such as {@code week}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The grouping of the key, empty if there is none. */
    public static Optional<Grouping> of(String key) {
        return Arrays.stream(values())
                .filter(grouping -> grouping.key().equals(key))
                .findFirst();
    }

    /** The keys of all. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(Grouping::key).toList();
    }
}
