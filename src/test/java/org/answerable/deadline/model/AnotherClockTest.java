package org.answerable.deadline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.answerable.calendar.WorkingTime;
import org.answerable.calendar.model.DatedHours;
import org.answerable.calendar.model.Opening;
import org.answerable.calendar.model.OpeningHours;
import org.answerable.calendar.model.SpecialDay;
import org.answerable.calendar.model.WeeklyHours;
import org.answerable.platform.CaseId;
import org.answerable.platform.Ids;
import org.junit.jupiter.api.Test;

/** What a later version of the calendar would make of a promise that runs. */
class AnotherClockTest {

    private static final WorkingTime BEFORE = clock(List.of());
    private static final WorkingTime AFTER =
            clock(List.of(SpecialDay.closed(LocalDate.parse("2026-11-24"), "holiday")));
    /** A Monday. */
    private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void aHolidayMoreMovesTheDueTimeAndNothingElse() {
        Promise promise = promise(Duration.ofHours(10));
        assertThat(promise.view().due()).isEqualTo("2026-11-24T11:00:00Z");

        assertThat(follow(promise, Duration.ofHours(10), List.of())).isTrue();
        assertThat(promise.view().due()).isEqualTo("2026-11-25T11:00:00Z");
    }

    @Test
    void whatHasPassedIsCountedAnewAndAPausedPromiseHasNoDueTime() {
        Promise promise = promise(Duration.ofHours(20));
        List<Segment> past = new ArrayList<>();
        promise.pause("waiting", Instant.parse("2026-11-24T12:00:00Z"), BEFORE);
        past.addAll(promise.changedSegments());
        assertThat(promise.view().due()).isNull();
        promise.resume("waiting", Instant.parse("2026-11-26T09:00:00Z"), BEFORE);

        assertThat(promise.view().due()).isEqualTo("2026-11-26T18:00:00Z");
        follow(promise, Duration.ofHours(20), past);
        assertThat(promise.view().due())
                .as("of the 11 hours before the pause 3 no longer count")
                .isEqualTo("2026-11-27T12:00:00Z");
    }

    private static boolean follow(Promise promise, Duration limit, List<Segment> past) {
        return promise.rebind(
                promise.terms().on("x:2"), limit, past, promise.view().started(), BEFORE, AFTER);
    }

    private static Promise promise(Duration limit) {
        Terms terms = new Terms("resolve", "test", "x:1", "PT1H", false, null, null, null, "waiting", 0, "test:1");
        return Promise.given(
                new CaseId(Ids.next()),
                null,
                1,
                terms,
                limit,
                MONDAY,
                Before.of(List.of(new Turn("desk", MONDAY))),
                BEFORE);
    }

    private static WorkingTime clock(List<SpecialDay> days) {
        Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of(Opening.parse("09:00-18:00")));
        }
        return new OpeningHours("x:1", ZoneOffset.UTC, new DatedHours(new WeeklyHours(week), days));
    }
}
