package org.answerable.calendar.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.answerable.calendar.WorkingTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for spans too long to be walked through, up to ten years; and how many looks at a date they take. */
class ArithmeticLawsTest {

    private static final long TEN_YEARS = 3652 * 86_400L;

    static Stream<Long> seeds() {
        return LongStream.range(1, 200).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void longSpansKeepTheLaws(long seed) {
        Random random = new Random(seed);
        RandomCalendar given = RandomCalendar.of(random);
        WorkingTime calendar = given.calendar();
        Instant start = given.start().plusNanos(random.nextInt(1_000_000) * 1000L);
        Instant end = start.plusSeconds(1 + (long) (random.nextDouble() * TEN_YEARS));
        Instant between = start.plusSeconds((long) (random.nextDouble() * start.until(end, ChronoUnit.SECONDS)));
        Duration whole = calendar.counted(start, end);

        assertThat(calendar.counted(start, between).plus(calendar.counted(between, end)))
                .as("additive over a split")
                .isEqualTo(whole);
        if (whole.isZero()) {
            return;
        }
        assertThat(calendar.counted(start, calendar.add(start, whole))).isEqualTo(whole);
        assertThat(calendar.add(start, whole)).as("the earliest").isBeforeOrEqualTo(end);
        assertThat(calendar.counted(calendar.before(end, whole), end)).isEqualTo(whole);
        Duration part = Duration.ofSeconds((long) (random.nextDouble() * whole.toSeconds()));
        assertThat(calendar.add(calendar.add(start, part), whole.minus(part)))
                .as("first a part, then the rest")
                .isEqualTo(calendar.add(start, whole));
        assertThat(calendar.add(start, part)).as("monotone").isBeforeOrEqualTo(calendar.add(start, whole));
        assertThat(calendar.add(between, part)).as("a later start").isAfterOrEqualTo(calendar.add(start, part));
        resumed(calendar, start, between, whole);
    }

    /** Whatever a pause lasts, what was left is what is left. */
    private static void resumed(WorkingTime calendar, Instant start, Instant paused, Duration limit) {
        Duration left = limit.minus(calendar.counted(start, paused));
        Instant resumed = paused.plus(17, ChronoUnit.DAYS).plusSeconds(12_345);
        assertThat(calendar.counted(resumed, calendar.add(resumed, left))).isEqualTo(left);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anotherZoneOfTheSameHoursOnlyShifts(long seed) {
        Random random = new Random(seed);
        RandomCalendar given = RandomCalendar.of(random);
        DayPlans plans = new DatedHours(new WeeklyHours(given.week()), given.days());
        int hours = random.nextInt(12);
        WorkingTime here = new OpeningHours("here:1", ZoneId.of("UTC"), plans);
        WorkingTime there = new OpeningHours("there:1", ZoneId.of("Etc/GMT-" + hours), plans);
        Instant start = given.start();
        Duration limit = Duration.ofSeconds(1 + random.nextInt(400 * 3600));

        assertThat(there.add(start.minus(hours, ChronoUnit.HOURS), limit).plus(hours, ChronoUnit.HOURS))
                .isEqualTo(here.add(start, limit));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void betweenADateAndItsNthWorkingDayLieTheOthers(long seed) {
        Random random = new Random(seed);
        RandomCalendar given = RandomCalendar.of(random);
        WorkingTime calendar = given.calendar();
        LocalDate date = LocalDate.ofInstant(given.start(), given.zone());
        int count = 1 + random.nextInt(60);

        LocalDate after = calendar.workingDay(date, count);
        assertThat(calendar.closing(after)).isPresent();
        assertThat(date.plusDays(1).datesUntil(after.plusDays(1)).filter(day -> calendar.closing(day)
                        .isPresent()))
                .hasSize(count);
        LocalDate before = calendar.workingDay(date, -count);
        assertThat(calendar.closing(before)).isPresent();
        assertThat(before.datesUntil(date).filter(day -> calendar.closing(day).isPresent()))
                .hasSize(count);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void looksAtMostThreeTimesAtEachDaySpanned(long seed) {
        Random random = new Random(seed);
        RandomCalendar given = RandomCalendar.of(random);
        DayPlans plans = new DatedHours(new WeeklyHours(given.week()), given.days());
        AtomicInteger looks = new AtomicInteger();
        WorkingTime calendar = given.calendar(date -> {
            looks.incrementAndGet();
            return plans.of(date);
        });
        Instant start = given.start();
        Instant end = start.plusSeconds(1 + (long) (random.nextDouble() * (seed % 2 == 0 ? TEN_YEARS : 5 * 86_400)));

        Duration counted = calendar.counted(start, end);
        steps(looks, given.zone(), start, end);
        calendar.stretches(start, end);
        steps(looks, given.zone(), start, end);
        Instant due = calendar.add(start, counted.plusSeconds(1));
        steps(looks, given.zone(), start, due);
        Instant lead = calendar.before(end, counted.plusSeconds(1));
        steps(looks, given.zone(), lead, end);
        LocalDate first = LocalDate.ofInstant(start, given.zone());
        LocalDate last = calendar.workingDay(first, 1 + random.nextInt(500));
        assertThat(looks.getAndSet(0)).isLessThanOrEqualTo((int) (3 * (ChronoUnit.DAYS.between(first, last) + 1)));
        IntStream.range(0, 10).forEach(day -> {
            calendar.closing(first.plusDays(day));
            assertThat(looks.getAndSet(0)).isLessThanOrEqualTo(3);
        });
    }

    private static void steps(AtomicInteger looks, ZoneId zone, Instant from, Instant to) {
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(from, zone), LocalDate.ofInstant(to, zone)) + 1;
        assertThat(looks.getAndSet(0)).isPositive().isLessThanOrEqualTo((int) (3 * days));
    }
}
