package org.answerable.calendar.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.answerable.calendar.Limit;
import org.answerable.calendar.WorkingTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Due times reckoned with pencil and a Chinese wall calendar of 2026, as decreed on 4 November 2025. Office: Monday to Friday 09:00 to
 * 12:00 and 13:30 to 18:00; make-up working days (Saturday 14 and 28 February, 9 May, 10 October; Sunday 4 January, 20 September)
 * carry Monday's hours. Desk: the same week without holidays. All times are the wall clock of Shanghai.
 */
class LimitsByHandTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** One line for each D- of the promises that has a figure; a target or an opening time binds no single case and has none. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # promise, clock,  limit,                          starts,              event,            due
                    D-01,      always, 45 min,                         2026-02-28T23:40,    ,                 2026-03-01T00:25
                    D-02,      always, 24 h,                           2026-02-15T20:15,    ,                 2026-02-16T20:15
                    D-04,      day,    every day,                      2026-02-15T00:05,    ,                 2026-02-17T00:00
                    D-04,      day,    same-day,                       2026-02-15T00:05,    ,                 2026-02-16T00:00
                    D-05,      always, 1 h,                            2026-12-31T23:30,    ,                 2027-01-01T00:30
                    D-06,      always, 10 min before pick-up,          2026-02-15T18:00,    2026-02-16T06:00, 2026-02-16T05:50
                    D-07,      always, at pick-up,                     2026-02-15T18:00,    2026-02-16T06:00, 2026-02-16T06:00
                    D-08,      always, 1 h before service,             2026-02-15T18:00,    2026-02-16T00:30, 2026-02-15T23:30
                    D-09,      always, 1 h,                            2026-02-15T13:10,    ,                 2026-02-15T14:10
                    D-10,      always, 30 min,                         2026-02-15T13:10,    ,                 2026-02-15T13:40
                    D-14,      day,    same-day,                       2026-11-20T10:00,    ,                 2026-11-21T00:00
                    D-22,      day,    7 days,                         2026-02-12T10:00,    ,                 2026-02-20T00:00
                    D-23,      day,    15 days,                        2026-02-12T10:00,    ,                 2026-02-28T00:00
                    D-24,      office, 15 working days,                2026-02-12T10:00,    ,                 2026-03-11T18:00
                    D-27,      always, 1 h,                            2026-10-01T03:20,    ,                 2026-10-01T04:20
                    D-28,      always, 1 h,                            2026-10-01T03:20,    ,                 2026-10-01T04:20
                    D-29,      day,    5 days,                         2026-09-30T21:00,    ,                 2026-10-06T00:00
                    D-30,      day,    by the end of the month,        2026-02-10T09:00,    ,                 2026-03-01T00:00
                    D-31,      day,    every day,                      2026-02-10T09:00,    ,                 2026-02-12T00:00
                    D-31,      day,    by the end of the week,         2026-02-10T09:00,    ,                 2026-02-16T00:00
                    D-31,      day,    by the end of the quarter,      2026-02-10T09:00,    ,                 2026-04-01T00:00
                    D-31,      day,    by the end of the year,         2026-02-10T09:00,    ,                 2027-01-01T00:00
                    D-34,      always, 5 min,                          2026-10-01T03:20,    ,                 2026-10-01T03:25
                    D-35,      always, 10 min,                         2026-10-01T03:55,    ,                 2026-10-01T04:05
                    D-36,      always, 1 h,                            2026-10-01T03:20,    ,                 2026-10-01T04:20
                    D-36,      always, 3 h,                            2026-10-01T22:20,    ,                 2026-10-02T01:20
                    D-37,      office, 2 h,                            2026-11-20T11:00,    ,                 2026-11-20T14:30
                    D-37,      office, 2 h,                            2026-02-13T17:00,    ,                 2026-02-14T10:00
                    D-37,      office, 2 h,                            2026-02-14T17:00,    ,                 2026-02-24T10:00
                    D-39,      always, 48 h before maintenance,        2026-11-18T10:00,    2026-11-22T02:00, 2026-11-20T02:00
                    D-40,      desk,   5 min,                          2026-11-20T17:57,    ,                 2026-11-23T09:02
                    D-41,      desk,   10 min,                         2026-11-20T11:55,    ,                 2026-11-20T13:35
                    D-42,      desk,   30 min,                         2026-11-20T17:30,    ,                 2026-11-20T18:00
                    D-43,      desk,   10 min,                         2026-11-21T09:00,    ,                 2026-11-23T09:10
                    D-44,      desk,   20 min,                         2026-11-20T13:00,    ,                 2026-11-20T13:50
                    D-46,      office, every 3 working days,           2026-02-13T09:00,    ,                 2026-02-25T18:00
                    D-47,      office, before the 2nd weekend,         2026-02-05T15:00,    ,                 2026-02-13T18:00
                    D-47,      office, before the 2nd weekend,         2026-02-10T15:00,    ,                 2026-02-14T18:00
                    D-47,      office, before the 2nd weekend,         2026-11-20T15:00,    ,                 2026-11-27T18:00
                    D-47,      office, before the 2nd weekend,         2026-11-21T15:00,    ,                 2026-12-04T18:00
                    D-47,      office, before the 2nd weekend,         2026-11-22T15:00,    ,                 2026-12-04T18:00
                    D-47,      day,    before the 2nd weekend,         2026-11-22T15:00,    ,                 2026-12-05T00:00
                    D-48,      office, 1 h,                            2026-09-30T17:30,    ,                 2026-10-08T09:30
                    D-50,      day,    by the 5th of the month,        2026-10-01T00:00,    ,                 2026-10-06T00:00
                    D-50,      day,    by the 5th of the month,        2026-10-05T23:59,    ,                 2026-10-06T00:00
                    D-50,      day,    by the 5th of the month,        2026-10-06T00:00,    ,                 2026-11-06T00:00
                    D-50,      office, by the 5th of the month,        2026-10-01T00:00,    ,                 2026-10-08T18:00
                    D-51,      office, by the 10th of the month,       2026-10-01T00:00,    ,                 2026-10-10T18:00
                    D-52,      office, by the end of the month,        2026-02-02T09:00,    ,                 2026-02-28T18:00
                    D-53,      day,    by the end of the quarter,      2026-07-01T00:00,    ,                 2026-10-01T00:00
                    D-54,      day,    by the end of the half-year,    2026-03-17T00:00,    ,                 2026-07-01T00:00
                    D-55,      office, by the end of the week,         2026-11-17T10:00,    ,                 2026-11-23T18:00
                    D-55,      day,    by the end of the month,        2026-11-17T10:00,    ,                 2026-12-01T00:00
                    D-56,      day,    by the end of the month,        2028-02-01T00:00,    ,                 2028-03-01T00:00
                    D-57,      day,    by the end of the quarter,      2026-12-31T23:59,    ,                 2027-01-01T00:00
                    D-58,      day,    by the end of the quarter,      2027-01-01T00:00,    ,                 2027-04-01T00:00
                    D-63,      day,    by the end of the month,        2026-04-30T12:00,    ,                 2026-05-01T00:00
                    D-65,      day,    by the end of the half-year,    2026-07-01T00:00,    ,                 2027-01-01T00:00
                    D-66,      day,    5 months,                       2026-09-30T12:00,    ,                 2027-03-01T00:00
                    D-67,      day,    1 year,                         2024-02-29T12:00,    ,                 2025-03-01T00:00
                    D-68,      day,    1 year,                         2026-02-28T12:00,    ,                 2027-03-01T00:00
                    D-69,      day,    same-day,                       2026-02-28T23:59,    ,                 2026-03-01T00:00
                    D-70,      day,    by the end of the year,         2026-06-30T12:00,    ,                 2027-01-01T00:00
                    D-71,      day,    every day,                      2026-06-30T12:00,    ,                 2026-07-02T00:00
                    D-72,      day,    every week,                     2026-06-30T12:00,    ,                 2026-07-08T00:00
                    """)
    void dueTimesByHand(
            String promise, String clock, String limit, LocalDateTime starts, LocalDateTime event, LocalDateTime due) {
        assertThat(due(clock, limit, starts, event)).as(promise + " " + limit).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # what,                                 clock,  limit,                         starts,           event,            due
                    closed that day: the next that opens,   office, 7 days,                        2026-09-28T10:00, ,                 2026-10-08T18:00
                    a make-up day is a working day,         office, 1 working day,                 2026-02-13T19:00, ,                 2026-02-14T18:00
                    received on a holiday,                  office, 3 working days,                2026-02-18T10:00, ,                 2026-02-26T18:00
                    after closing time,                     office, same-day,                      2026-02-14T18:00, ,                 2026-02-24T18:00
                    the month that lacks the day,           day,    by the 31st of the month,      2026-02-03T10:00, ,                 2026-03-01T00:00
                    a month from its last day,              day,    1 month,                       2026-01-31T10:00, ,                 2026-03-01T00:00
                    two weeks,                              day,    2 weeks,                       2026-02-12T10:00, ,                 2026-02-27T00:00
                    ten years and two leap days,            day,    10 years,                      2024-02-29T10:00, ,                 2034-03-01T00:00
                    one second,                             always, 1 s,                           2026-12-31T23:59, ,                 2026-12-31T23:59:01
                    working days before an event,           office, 2 working days before go-live, 2026-02-02T10:00, 2026-02-25T08:00, 2026-02-14T18:00
                    calendar days before an event,          day,    3 days before go-live,         2026-02-02T10:00, 2026-02-25T08:00, 2026-02-23T00:00
                    closed days before move forward,        office, 3 days before go-live,         2026-02-02T10:00, 2026-02-25T08:00, 2026-02-14T18:00
                    open time before an event,              office, 4 h before go-live,            2026-02-02T10:00, 2026-02-24T11:00, 2026-02-14T16:00
                    up to an opening hour: closing time,    office, 2 h before go-live,            2026-02-02T10:00, 2026-02-24T11:00, 2026-02-14T18:00
                    too late already: at once,              always, 48 h before go-live,           2026-02-24T10:00, 2026-02-25T08:00, 2026-02-24T10:00
                    before the first weekend on its eve,    office, before the 1st weekend,        2026-11-20T15:00, ,                 2026-11-20T18:00
                    the weekend of another country,         office, before the 1st friday,         2026-11-17T15:00, ,                 2026-11-19T18:00
                    the end of a quarter that is a holiday, office, by the end of the quarter,     2026-09-30T18:30, ,                 2026-12-31T18:00
                    """)
    void whatTheNotationSaysOfTheOddDays(
            String what, String clock, String limit, LocalDateTime starts, LocalDateTime event, LocalDateTime due) {
        assertThat(due(clock, limit, starts, event)).as(what).isEqualTo(due);
    }

    @Test
    void theTurnsOfACycleAreReckonedFromItsStart() { // D-46
        Limit.Every cycle = (Limit.Every) Limit.parse("every 3 working days");
        Instant start = at(LocalDateTime.parse("2026-02-13T09:00"));
        assertThat(Stream.of(1, 2, 3).map(turn -> wall(cycle.turn(clock("office"), start, turn))))
                .containsExactly(
                        LocalDateTime.parse("2026-02-25T18:00"),
                        LocalDateTime.parse("2026-02-28T18:00"),
                        LocalDateTime.parse("2026-03-04T18:00"));
        Limit.Every months = (Limit.Every) Limit.parse("every month");
        Instant lastOfJanuary = at(LocalDateTime.parse("2026-01-31T09:00"));
        assertThat(Stream.of(1, 2).map(turn -> wall(months.turn(clock("day"), lastOfJanuary, turn))))
                .containsExactly(LocalDateTime.parse("2026-03-01T00:00"), LocalDateTime.parse("2026-04-01T00:00"));
    }

    @Test
    void aLeadTimeWithoutItsEventIsRefused() {
        Limit limit = Limit.parse("48 h before maintenance");
        assertThat(limit.event()).contains("maintenance");
        assertThatThrownBy(() -> limit.due(clock("always"), Instant.EPOCH, Map.of()))
                .hasMessageContaining("maintenance");
    }

    @Test
    void aDateThatComesTwiceAroundMidnightEndsTheSecondTime() {
        // In Newfoundland the clocks went back from 00:01 to 23:01 of the day before, until 2011.
        ZoneId zone = ZoneId.of("America/St_Johns");
        WorkingTime calendar = new OpeningHours("x:1", zone, date -> new DayPlan(List.of(Opening.WHOLE_DAY)));
        Instant change = zone.getRules()
                .nextTransition(Instant.parse("2008-09-01T00:00:00Z"))
                .getInstant();
        LocalDate twice = LocalDate.ofInstant(change, zone);
        assertThat(LocalDate.ofInstant(change.minusSeconds(1), zone)).isEqualTo(twice.plusDays(1));
        assertThat(calendar.closing(twice)).contains(change.plusSeconds(59 * 60));
        assertThat(calendar.endOfDay(change.minusSeconds(120))).isEqualTo(change.plusSeconds(59 * 60));
    }

    @Test
    void aDateThatWasSkippedIsNoWorkingDay() { // Samoa had no 30 December 2011
        WorkingTime calendar =
                new OpeningHours("x:1", ZoneId.of("Pacific/Apia"), date -> new DayPlan(List.of(Opening.WHOLE_DAY)));
        assertThat(calendar.closing(LocalDate.parse("2011-12-30"))).isEmpty();
        assertThat(calendar.workingDay(LocalDate.parse("2011-12-29"), 1)).isEqualTo("2011-12-31");
    }

    private static LocalDateTime due(String clock, String limit, LocalDateTime starts, LocalDateTime event) {
        WorkingTime working = clock(clock);
        Limit read = Limit.parse(limit);
        Map<String, Instant> events =
                event == null ? Map.of() : Map.of(read.event().orElseThrow(), at(event));
        Instant due = read.due(working, at(starts), events);
        assertThat(working.add(at(starts), read.on(working, at(starts), events)))
                .as("as open time it says the same")
                .isEqualTo(due);
        return wall(due);
    }

    private static WorkingTime clock(String name) {
        Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
        boolean round = name.equals("always") || name.equals("day");
        for (DayOfWeek day : DayOfWeek.values()) {
            if (round) {
                week.put(day, List.of(Opening.WHOLE_DAY));
            } else if (day.compareTo(DayOfWeek.SATURDAY) < 0) {
                week.put(day, List.of(Opening.parse("09:00-12:00"), Opening.parse("13:30-18:00")));
            }
        }
        ZoneId zone = name.equals("always") ? ZoneId.of("UTC") : SHANGHAI;
        return new OpeningHours(
                name + ":1", zone, new DatedHours(new WeeklyHours(week), name.equals("office") ? china() : List.of()));
    }

    static List<SpecialDay> china() {
        List<SpecialDay> days = new ArrayList<>();
        Stream.of(
                        "2026-01-01..2026-01-03",
                        "2026-02-15..2026-02-23",
                        "2026-04-04..2026-04-06",
                        "2026-05-01..2026-05-05",
                        "2026-06-19..2026-06-21",
                        "2026-09-25..2026-09-27",
                        "2026-10-01..2026-10-07")
                .map(span -> span.split("\\.\\."))
                .forEach(span -> LocalDate.parse(span[0])
                        .datesUntil(LocalDate.parse(span[1]).plusDays(1))
                        .forEach(date -> days.add(SpecialDay.closed(date, ""))));
        Stream.of("2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10")
                .forEach(date -> days.add(SpecialDay.like(LocalDate.parse(date), DayOfWeek.MONDAY, "")));
        return days;
    }

    private static Instant at(LocalDateTime wall) {
        return wall.atZone(SHANGHAI).toInstant();
    }

    private static LocalDateTime wall(Instant instant) {
        return LocalDateTime.ofInstant(instant, SHANGHAI);
    }
}
