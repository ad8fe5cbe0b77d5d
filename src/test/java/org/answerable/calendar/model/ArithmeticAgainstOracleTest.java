package org.answerable.calendar.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.answerable.calendar.Stretch;
import org.answerable.calendar.WorkingTime;
import org.junit.jupiter.api.Test;

/**
 * The arithmetic beside an oracle that looks at every second (spans up to some days) or every minute (up to 30 days). The number of
 * cases is {@code -Danswerable.calendar.cases}; the first is {@code -Danswerable.calendar.seed}, and a failure names its own.
 */
class ArithmeticAgainstOracleTest {

    private static final int CASES = Integer.getInteger("answerable.calendar.cases", 20_000);
    private static final long FIRST = Long.getLong("answerable.calendar.seed", 20_261_128L);
    private static final int MINUTE = 60;
    private static final int DAY = 86_400;

    @Test
    void agreesWithLookingAtEveryMoment() {
        LongStream.range(FIRST, FIRST + CASES).parallel().forEach(seed -> {
            Random random = new Random(seed);
            RandomCalendar given = RandomCalendar.of(random);
            String name = "seed " + seed + ": " + given;
            boolean seconds = random.nextBoolean();
            walk(
                    name,
                    given,
                    seconds ? 1 : MINUTE,
                    seconds ? few(random, 3 * DAY) : random.nextInt(30 * DAY / MINUTE),
                    random);
            if (seed % 10 == 0) {
                closing(name, given, random);
            }
        });
    }

    /** Short ones more often than long ones. */
    private static int few(Random random, int most) {
        return (int) Math.exp(random.nextDouble() * Math.log(most));
    }

    private static int many(Random random, int most) {
        return (int) (Math.pow(random.nextDouble(), 3) * most);
    }

    private static void walk(String name, RandomCalendar given, int step, int steps, Random random) {
        WorkingTime calendar = given.calendar();
        SlowOracle oracle = given.oracle();
        Instant from = step == 1 ? given.start().plusSeconds(random.nextInt(MINUTE)) : given.start();
        Instant to = from.plusSeconds((long) steps * step);
        long limit = 1 + random.nextInt(steps + 1);
        Iterator<Stretch> stretches = calendar.stretches(from, to).iterator();
        Stretch present = null;
        long open = 0;
        Instant due = null;
        for (long at = from.getEpochSecond(); at < to.getEpochSecond(); at += step) {
            if (present == null || at >= present.to().getEpochSecond()) {
                present = next(name, stretches, present, at);
            }
            boolean isOpen = oracle.open(at);
            if (isOpen != present.open()) {
                throw new AssertionError(name + " tells otherwise in " + present + " at " + Instant.ofEpochSecond(at));
            }
            open += isOpen ? 1 : 0;
            due = due == null && open == limit ? Instant.ofEpochSecond(at + step) : due;
        }
        assertThat(stretches.hasNext()).as(name).isFalse();
        assertThat(calendar.counted(from, to)).as(name).isEqualTo(Duration.ofSeconds(open * step));
        Duration time = Duration.ofSeconds(limit * step);
        if (due == null) {
            assertThat(calendar.add(from, time)).as(name).isAfter(to);
        } else {
            assertThat(calendar.add(from, time)).as("%s plus %s", name, time).isEqualTo(due);
        }
        if (open >= limit) {
            assertBefore(name, calendar, to, time);
        }
    }

    private static Stretch next(String name, Iterator<Stretch> stretches, Stretch before, long at) {
        Stretch next = stretches.next();
        assertThat(next.from().getEpochSecond()).as(name).isEqualTo(at);
        assertThat(next.to()).as(name).isAfter(next.from());
        assertThat(before == null || before.open() != next.open())
                .as(name + " neighbours differ")
                .isTrue();
        return next;
    }

    /** By what counting says, which the oracle has confirmed. */
    private static void assertBefore(String name, WorkingTime calendar, Instant end, Duration time) {
        Instant start = calendar.before(end, time);
        assertThat(calendar.counted(start, end))
                .as("%s %s before %s", name, time, end)
                .isEqualTo(time);
        assertThat(calendar.counted(start.minusSeconds(1), end))
                .as(name + " is the earliest")
                .isGreaterThan(time);
    }

    private static void closing(String name, RandomCalendar given, Random random) {
        SlowOracle oracle = given.oracle();
        LocalDate date = LocalDate.ofInstant(given.start(), given.zone()).plusDays(random.nextInt(3));
        long noon = date.atTime(12, 0).atZone(given.zone()).toEpochSecond();
        Optional<Instant> closing = Optional.empty();
        for (long at = noon - 40 * 3600; at < noon + 40 * 3600; at += MINUTE) {
            if (oracle.date(at).equals(date) && oracle.open(at)) {
                closing = Optional.of(Instant.ofEpochSecond(at + MINUTE));
            }
        }
        assertThat(given.calendar().closing(date)).as("%s on %s", name, date).isEqualTo(closing);
    }
}
