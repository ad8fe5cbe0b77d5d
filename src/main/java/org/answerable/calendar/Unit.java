package org.answerable.calendar;

import java.time.temporal.ChronoUnit;

/** What a limit of calendar time is counted in. */
public enum Unit {
    DAY(ChronoUnit.DAYS, 3653),
    WEEK(ChronoUnit.WEEKS, 521),
    MONTH(ChronoUnit.MONTHS, 120),
    YEAR(ChronoUnit.YEARS, 10);

    private final ChronoUnit unit;
    private final int most;

    Unit(ChronoUnit unit, int most) {
        this.unit = unit;
        this.most = most;
    }

    ChronoUnit unit() {
        return unit;
    }

    /** The most of it that is not over ten years. */
    public int most() {
        return most;
    }
}
