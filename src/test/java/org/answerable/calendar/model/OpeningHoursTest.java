package org.answerable.calendar.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.answerable.calendar.Limit;
import org.answerable.calendar.Stretch;
import org.answerable.calendar.WorkingTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {

    private static final WorkingTime ALWAYS = calendar("UTC", 1, 7, "00:00-24:00");
    private static final WorkingTime CHINA_DAY = calendar("Asia/Shanghai", 1, 7, "00:00-24:00");
    private static final WorkingTime CHINA_OFFICE = calendar("Asia/Shanghai", 1, 5, "09:00-12:00", "13:30-18:00");
    private static final WorkingTime LONDON_OFFICE = calendar("Europe/London", 1, 5, "09:00-17:30");
    private static final WorkingTime HALL = calendar("Asia/Shanghai", 1, 7, "08:30-17:30");

    // ---- by hand: the promises of this profiles -------------------------------------------------------------

    @Test
    void aFirstReplyWithin45MinutesRoundTheClock() { // D-01
        assertThat(ALWAYS.add(Instant.parse("2026-02-28T23:40:00Z"), Duration.parse("PT45M")))
                .isEqualTo("2026-03-01T00:25:00Z");
    }

    @Test
    void resolvedWithin24HoursRoundTheClockWhateverTheLocalClocksDo() { // D-02
        assertThat(ALWAYS.add(Instant.parse("2026-03-28T20:15:30.000001Z"), Duration.parse("PT24H")))
                .isEqualTo("2026-03-29T20:15:30.000001Z");
    }

    @ParameterizedTest
    @CsvSource({ // D-14, wall clock of Shanghai: midnight of the day it came in
        "2026-11-20T10:00:00, 2026-11-21T00:00:00",
        "2026-11-20T00:00:00, 2026-11-21T00:00:00",
        "2026-11-20T23:59:59, 2026-11-21T00:00:00",
        "2026-12-31T18:00:00, 2027-01-01T00:00:00"
    })
    void aGeneralComplaintIsSettledTheSameCalendarDay(LocalDateTime received, LocalDateTime due) {
        assertThat(sameDay(CHINA_DAY, received)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({ // the same promise on the hall's opening hours, 08:30 to 17:30: closing time; after it, that of the
        // next day
        "2026-11-20T10:00:00, 2026-11-20T17:30:00",
        "2026-11-20T07:00:00, 2026-11-20T17:30:00",
        "2026-11-20T17:29:59, 2026-11-20T17:30:00",
        "2026-11-20T17:30:00, 2026-11-21T17:30:00",
        "2026-11-20T22:00:00, 2026-11-21T17:30:00"
    })
    void onOpeningHoursTheDayEndsAtClosingTime(LocalDateTime received, LocalDateTime due) {
        assertThat(sameDay(HALL, received)).isEqualTo(due);
    }

    @Test
    void sameDayOnOfficeHoursReachesOverTheLunchBreakAndTheWeekend() {
        assertThat(sameDay(CHINA_OFFICE, LocalDateTime.parse("2026-11-20T11:00:00")))
                .isEqualTo("2026-11-20T18:00:00");
        assertThat(sameDay(CHINA_OFFICE, LocalDateTime.parse("2026-11-20T18:30:00")))
                .isEqualTo("2026-11-23T18:00:00");
    }

    @Test
    void anAnswerAtOnceIsAllowedOnlyWhileTheHallIsOpen() { // D-13 has no figure; its clock are the opening hours
        assertThat(HALL.stretches(shanghai("2026-11-20T08:00:00"), shanghai("2026-11-20T09:00:00")))
                .containsExactly(
                        new Stretch(shanghai("2026-11-20T08:00:00"), shanghai("2026-11-20T08:30:00"), false),
                        new Stretch(shanghai("2026-11-20T08:30:00"), shanghai("2026-11-20T09:00:00"), true));
    }

    @ParameterizedTest
    @CsvSource({ // D-37, two hours on office hours with a break: 2026-11-20 is a Friday
        "2026-11-20T09:30:00, 2026-11-20T11:30:00",
        "2026-11-20T10:00:00, 2026-11-20T12:00:00",
        "2026-11-20T11:00:00, 2026-11-20T14:30:00",
        "2026-11-20T12:15:00, 2026-11-20T15:30:00",
        "2026-11-20T17:00:00, 2026-11-23T10:00:00",
        "2026-11-21T08:00:00, 2026-11-23T11:00:00"
    })
    void twoHoursOnOfficeHours(LocalDateTime reported, LocalDateTime due) {
        assertThat(local(CHINA_OFFICE.add(shanghai(reported), Duration.ofHours(2))))
                .isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({ // D-48, one hour Monday to Friday
        "2026-11-20T17:00:00, 2026-11-20T18:00:00",
        "2026-11-20T17:30:00, 2026-11-23T09:30:00",
        "2026-11-22T23:59:59, 2026-11-23T10:00:00"
    })
    void oneHourMondayToFriday(LocalDateTime applied, LocalDateTime due) {
        assertThat(local(CHINA_OFFICE.add(shanghai(applied), Duration.ofHours(1))))
                .isEqualTo(due);
    }

    @Test
    void officeHoursInLondonFollowSummerTime() {
        // Friday 27 March 2026 17:00 GMT; the clocks go forward on Sunday; Monday opens at 09:00 BST = 08:00 UTC.
        assertThat(LONDON_OFFICE.add(Instant.parse("2026-03-27T17:00:00Z"), Duration.ofHours(1)))
                .isEqualTo("2026-03-30T08:30:00Z");
    }

    @Test
    void anHourSkippedIsNotCountedAndAnHourRepeatedCountsTwice() {
        WorkingTime night = calendar("Europe/Berlin", 1, 7, "01:30-04:00");
        // 29 March 2026: 02:00 to 03:00 does not exist; 25 October 2026: 02:00 to 03:00 comes twice.
        assertThat(night.counted(Instant.parse("2026-03-28T22:00:00Z"), Instant.parse("2026-03-29T10:00:00Z")))
                .isEqualTo(Duration.ofMinutes(90));
        assertThat(night.counted(Instant.parse("2026-10-24T22:00:00Z"), Instant.parse("2026-10-25T10:00:00Z")))
                .isEqualTo(Duration.ofMinutes(210));
    }

    @Test
    void aLimitThatEndsWithTheDayIsDueAtClosingTimeNotAtTheNextOpening() {
        assertThat(local(CHINA_OFFICE.add(shanghai("2026-11-20T16:00:00"), Duration.ofHours(2))))
                .isEqualTo("2026-11-20T18:00:00");
    }

    @Test
    void midnightDoesNotCutAnOpenStretch() {
        Instant from = Instant.parse("2026-01-01T00:00:00Z");
        assertThat(CHINA_DAY.stretches(from, from.plus(Duration.ofDays(30))))
                .containsExactly(new Stretch(from, from.plus(Duration.ofDays(30)), true));
    }

    @Test
    void noTimeHasNoStretchesAndCountsNothing() {
        Instant at = shanghai("2026-11-20T10:00:00");
        assertThat(CHINA_OFFICE.stretches(at, at)).isEmpty();
        assertThat(CHINA_OFFICE.counted(at, at.minusSeconds(60))).isEqualTo(Duration.ZERO);
        assertThat(CHINA_OFFICE.add(at, Duration.ZERO)).isEqualTo(at);
        assertThatThrownBy(() -> CHINA_OFFICE.add(at, Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    // ---- refusals ------------------------------------------------------------------------------------------

    @Test
    void aCalendarThatNeverOpensAgainIsRefusedInsteadOfSearchedForEver() {
        WorkingTime closed = new OpeningHours("test:1", ZoneId.of("UTC"), date -> DayPlan.CLOSED);
        assertThatThrownBy(() -> closed.add(Instant.EPOCH, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
        assertThatThrownBy(() -> new WeeklyHours(Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1D", "PT0S", "PT-5M", "45", "sameday", "P1DT1H", "", "PT"})
    void aLimitThatCouldMeanTwoThingsIsRefused(String text) {
        assertThatThrownBy(() -> Limit.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9:00-12:00", "09:00", "12:00-12:00", "13:00-12:00", "09:00-24:01", "09:60-10:00"})
    void hoursThatAreNoIntervalAreRefused(String text) {
        assertThatThrownBy(() -> Opening.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    // ---- fixtures ---------------------------------------------------------------------------------------------------

    private static LocalDateTime sameDay(WorkingTime clock, LocalDateTime received) {
        Instant start = shanghai(received);
        return local(clock.add(start, Limit.parse("same-day").on(clock, start, Map.of())));
    }

    private static Instant shanghai(String wall) {
        return shanghai(LocalDateTime.parse(wall));
    }

    private static Instant shanghai(LocalDateTime wall) {
        return wall.atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneId.of("Asia/Shanghai"));
    }

    private static WorkingTime calendar(String zone, int firstDay, int lastDay, String... openings) {
        return new OpeningHours("test:1", ZoneId.of(zone), hours(firstDay, lastDay, openings));
    }

    private static WeeklyHours hours(int firstDay, int lastDay, String... openings) {
        Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
        for (int day = firstDay; day <= lastDay; day++) {
            week.put(
                    DayOfWeek.of(day),
                    List.of(openings).stream().map(Opening::parse).toList());
        }
        return new WeeklyHours(week);
    }
}
