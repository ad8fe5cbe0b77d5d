package org.answerable.indicator.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Periods that people ask for by name; those that are not over end today. */
public enum Preset {
    THIS_MONTH,
    LAST_MONTH,
    THIS_QUARTER,
    LAST_12_MONTHS;

    private static final int BEFORE_THIS = 11;

    /** The period, seen from the day. */
    public Period period(LocalDate today, ZoneId zone) {
        LocalDate month = today.withDayOfMonth(1);
        return switch (this) {
            case THIS_MONTH -> new Period(month, today, zone);
            case LAST_MONTH -> new Period(month.minusMonths(1), month.minusDays(1), zone);
            case THIS_QUARTER -> new Period(today.with(IsoFields.DAY_OF_QUARTER, 1), today, zone);
            case LAST_12_MONTHS -> new Period(month.minusMonths(BEFORE_THIS), today, zone);
        };
    }

    /** The name used in addresses and interfaces, such as {@code last-12-months}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The preset of the key, empty if there is none. */
    public static Optional<Preset> of(String key) {
        return Arrays.stream(values())
                .filter(preset -> preset.key().equals(key))
                .findFirst();
    }

    /** The keys of all. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(Preset::key).toList();
    }
}
