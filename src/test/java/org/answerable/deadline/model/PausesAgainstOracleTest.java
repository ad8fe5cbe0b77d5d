package org.answerable.deadline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.answerable.calendar.WorkingTime;
import org.answerable.calendar.model.RandomCalendar;
import org.answerable.calendar.model.SlowOracle;
import org.answerable.platform.CaseId;
import org.answerable.platform.Ids;
import org.junit.jupiter.api.Test;

/**
 * Promises that are paused and resumed at any moment, on generated calendars, beside an oracle that lets go by every minute that is
 * open and not paused. As many cases as a fifth of {@code -Danswerable.calendar.cases}.
 */
class PausesAgainstOracleTest {

    private static final int CASES = Integer.getInteger("answerable.calendar.cases", 20_000) / 5;
    private static final int MINUTES = 10 * 24 * 60;

    @Test
    void whatIsLeftAfterAPauseIsWhatWasLeftBefore() {
        LongStream.range(0, CASES).parallel().forEach(PausesAgainstOracleTest::check);
    }

    private static void check(long seed) {
        Random random = new Random(seed);
        RandomCalendar given = RandomCalendar.of(random);
        WorkingTime working = given.calendar();
        Instant start = given.start();
        int limit = 1 + (int) (Math.pow(random.nextDouble(), 2) * MINUTES);
        List<Integer> borders = new ArrayList<>();
        for (int i = random.nextInt(3) * 2; i > 0; i--) {
            borders.add(1 + random.nextInt(MINUTES));
        }
        Collections.sort(borders);
        Promise promise = promise(working, start, Duration.ofMinutes(limit));
        for (int i = 0; i < borders.size(); i += 2) {
            if (promise.pause("waiting", minute(start, borders.get(i)), working)) {
                promise.resume("waiting", minute(start, borders.get(i + 1)), working);
            }
        }
        Instant due = expected(given.oracle(), start, limit, borders);
        if (due != null) {
            assertThat(promise.view().due()).as("seed %s: %s", seed, given).isEqualTo(due);
        } else {
            assertThat(promise.view().due()).as("seed %s: %s", seed, given).isAfter(minute(start, MINUTES));
        }
    }

    /** Null if it is not due within the days; where it is paused with nothing left, it is due when it goes on. */
    private static Instant expected(SlowOracle oracle, Instant start, int limit, List<Integer> borders) {
        int left = limit;
        for (int minute = 0; minute < MINUTES; minute++) {
            boolean paused = false;
            for (int i = 0; i < borders.size(); i += 2) {
                paused |= minute >= borders.get(i) && minute < borders.get(i + 1);
            }
            if (left == 0 && !paused) {
                return minute(start, minute);
            }
            boolean counts = !paused && oracle.open(minute(start, minute).getEpochSecond());
            left -= counts ? 1 : 0;
            if (left == 0 && counts && !pausedAt(minute + 1, borders)) {
                return minute(start, minute + 1);
            }
        }
        return null;
    }

    private static boolean pausedAt(int minute, List<Integer> borders) {
        for (int i = 0; i < borders.size(); i += 2) {
            if (minute >= borders.get(i) && minute < borders.get(i + 1)) {
                return true;
            }
        }
        return false;
    }

    private static Instant minute(Instant start, int minute) {
        return start.plusSeconds(minute * 60L);
    }

    private static Promise promise(WorkingTime working, Instant start, Duration limit) {
        Terms terms = new Terms("resolve", "test", "random:1", "PT1M", false, null, null, null, "waiting", 0, "test:1");
        return Promise.given(
                new CaseId(Ids.next()),
                null,
                1,
                terms,
                limit,
                start,
                Before.of(List.of(new Turn("desk", start))),
                working);
    }
}
