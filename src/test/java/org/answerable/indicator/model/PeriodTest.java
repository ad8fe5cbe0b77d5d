package org.answerable.indicator.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.answerable.indicator.model.Period.Stretch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void itsDaysBeginAndEndInTheReadersZone() {
        Period day = period("2026-11-28", "2026-11-28", "Asia/Shanghai");

        assertThat(day.start()).isEqualTo(Instant.parse("2026-11-27T16:00:00Z"));
        assertThat(day.end()).isEqualTo(Instant.parse("2026-11-28T16:00:00Z"));
        assertThat(day.days()).isEqualTo(1);
    }

    @Test
    void itDoesNotEndBeforeItBegins() {
        assertThatThrownBy(() -> period("2026-11-28", "2026-11-27", "UTC"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void weeksBeginOnMondayAndMonthsOnTheFirstAndTheEndsAreCutShort() {
        Period period = period("2026-10-28", "2026-12-02", "UTC");

        assertThat(period.parts(Grouping.MONTH))
                .extracting(part -> part.from() + " " + part.to())
                .containsExactly("2026-10-28 2026-10-31", "2026-11-01 2026-11-30", "2026-12-01 2026-12-02");
        List<Period> weeks = period.parts(Grouping.WEEK);
        assertThat(weeks).hasSize(6);
        assertThat(weeks.get(0).to()).isEqualTo(LocalDate.parse("2026-11-01"));
        assertThat(weeks.get(1).from()).isEqualTo(LocalDate.parse("2026-11-02"));
        assertThat(period.parts(Grouping.DAY)).hasSize((int) period.days());
    }

    @Test
    void withoutAChangeOfClocksThereIsOneStretch() {
        Period year = period("2026-01-01", "2026-12-31", "Asia/Shanghai");

        assertThat(year.stretches())
                .containsExactly(
                        new Stretch(year.end(), LocalDate.parse("2026-01-01").toEpochDay(), year.start()));
    }

    /** The statements reckon so; every half hour of a year must fall on the day that the calendar says, on both sides of each change. */
    @ParameterizedTest
    @CsvSource({"Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "America/St_Johns", "UTC"
    })
    void theDayOfAnInstantFollowsFromItsStretch(String zone) {
        Period year = period("2026-01-01", "2026-12-31", zone);
        List<Stretch> stretches = year.stretches();

        for (Instant at = year.start(); at.isBefore(year.end()); at = at.plus(30, ChronoUnit.MINUTES)) {
            Instant moment = at;
            Stretch stretch = stretches.stream()
                    .filter(each -> moment.isBefore(each.until()))
                    .findFirst()
                    .orElseThrow();
            long day = stretch.day() + ChronoUnit.MINUTES.between(stretch.midnight(), at) / 1_440;
            assertThat(day)
                    .as("%s", at)
                    .isEqualTo(at.atZone(ZoneId.of(zone)).toLocalDate().toEpochDay());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "this-month, 2026-02-14, 2026-02-01, 2026-02-14",
        "last-month, 2026-03-31, 2026-02-01, 2026-02-28",
        "last-month, 2026-01-01, 2025-12-01, 2025-12-31",
        "this-quarter, 2026-05-05, 2026-04-01, 2026-05-05",
        "this-quarter, 2026-12-31, 2026-10-01, 2026-12-31",
        "last-12-months, 2026-02-28, 2025-03-01, 2026-02-28"
    })
    void presetsAreSeenFromToday(String preset, LocalDate today, LocalDate from, LocalDate to) {
        assertThat(Preset.of(preset).orElseThrow().period(today, SHANGHAI)).isEqualTo(new Period(from, to, SHANGHAI));
    }

    @ParameterizedTest
    @CsvSource({"2026-01-01, 2026-01-31, day", "2026-01-01, 2026-02-01, week", "2026-01-01, 2026-12-31, month"})
    void longerPeriodsHaveLongerParts(String from, String to, String grouping) {
        assertThat(Grouping.suiting(period(from, to, "UTC")).key()).isEqualTo(grouping);
    }

    private static Period period(String from, String to, String zone) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to), ZoneId.of(zone));
    }
}
