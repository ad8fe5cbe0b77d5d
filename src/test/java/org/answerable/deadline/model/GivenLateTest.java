package org.answerable.deadline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.answerable.calendar.WorkingTime;
import org.answerable.calendar.model.Opening;
import org.answerable.calendar.model.OpeningHours;
import org.answerable.calendar.model.WeeklyHours;
import org.answerable.deadline.Deadline.State;
import org.answerable.deadline.DeadlineExplanation;
import org.answerable.ledger.Fact;
import org.answerable.platform.CaseId;
import org.junit.jupiter.api.Test;

/** What holds of a case already when a promise is given or bound to other terms: it waits for somebody, it was granted more time. */
class GivenLateTest {

    private static final WorkingTime ALWAYS = clock("always:1", "00:00-24:00");
    private static final WorkingTime OFFICE = clock("office:1", "09:00-17:00");
    private static final Predicate<String> NO_SUPPLIER = id -> false;
    /** A Monday. */
    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void aPromiseGivenWhileTheCaseWaitsRestsFromTheBeginningOfTheWait() {
        Promise promise = given(terms(ALWAYS, false, 1), Duration.ofHours(5), waits(at(2), null));

        assertThat(promise.state()).isEqualTo(State.PAUSED);
        assertThat(promise.view().due()).isNull();
        assertThat(promise.view().remaining()).isEqualTo(Duration.ofHours(3));
        assertThat(promise.facts()).extracting(Fact::type).containsExactly("deadline.set", "deadline.paused");
        assertThat(promise.facts().get(1).values()).containsEntry("reason", "waiting");
        DeadlineExplanation explained = new Told(promise, segments(promise), ALWAYS, NO_SUPPLIER).until(at(12));
        assertThat(explained.counted()).isEqualTo(Duration.ofHours(2));
        assertThat(explained.paused()).isEqualTo(Duration.ofHours(10));

        promise.resume("waiting", at(12), ALWAYS);
        assertThat(promise.view().due()).isEqualTo(at(15));
    }

    @Test
    void aWaitThatIsOverByThenHasStoppedItsClockAsLong() {
        Promise promise = given(terms(ALWAYS, false, 1), Duration.ofHours(5), waits(at(-1), at(4)));

        assertThat(promise.state()).isEqualTo(State.RUNNING);
        assertThat(promise.view().due()).isEqualTo(at(9));
        assertThat(promise.facts()).extracting(Fact::type).containsExactly("deadline.set");
    }

    @Test
    void whatLawSetsWhatItsRowForbidsAndWhatWasOverdueByThenRuns() {
        assertThat(given(terms(ALWAYS, true, 0), Duration.ofHours(5), waits(at(2), null))
                        .state())
                .isEqualTo(State.RUNNING);
        Wait other = new Wait("w", "c", "another", at(2), null);
        assertThat(given(terms(ALWAYS, false, 1), Duration.ofHours(5), List.of(other))
                        .state())
                .isEqualTo(State.RUNNING);
        Promise late = given(terms(ALWAYS, false, 1), Duration.ofHours(1), waits(at(2), null));
        assertThat(late.state()).isEqualTo(State.RUNNING);
        assertThat(late.view().due()).isEqualTo(at(1));
    }

    @Test
    void timeThatWasGrantedStaysGrantedUnderOtherTerms() {
        Promise promise = extended(ALWAYS, Duration.ofHours(5), at(8));

        rebind(promise, terms(ALWAYS, false, 1), Duration.ofHours(4), ALWAYS, ALWAYS);

        assertThat(promise.view().due()).isEqualTo(at(7));
        assertThat(promise.extensions()).isEqualTo(1);
        assertThat(last(promise).values())
                .containsEntry("granted", Duration.ofHours(3))
                .doesNotContainKey("grantedBefore");
        assertThat(new Told(promise, segments(promise), ALWAYS, NO_SUPPLIER)
                        .until(at(1))
                        .granted())
                .isEqualTo(Duration.ofHours(3));
    }

    @Test
    void onAnotherCalendarItIsWhatThatCountsInTheStretchThatWasGranted() {
        // Due at 15:00 the next day, put off by 24 hours round the clock: eight office hours.
        Promise promise = extended(ALWAYS, Duration.ofHours(29), at(53));

        rebind(promise, terms(OFFICE, false, 1), Duration.ofHours(8), ALWAYS, OFFICE);

        assertThat(promise.granted()).isEqualTo(Duration.ofHours(8));
        assertThat(promise.view().due()).isEqualTo("2026-11-25T10:00:00Z");
        assertThat(last(promise).values()).containsEntry("grantedBefore", Duration.ofHours(24));
    }

    @Test
    void itIsCarriedOverWhileItRestsToo() {
        Promise promise = extended(ALWAYS, Duration.ofHours(5), at(8));
        promise.pause("waiting", at(2), ALWAYS);
        List<Segment> past = segments(promise);

        promise.rebind(terms(ALWAYS, false, 2), Duration.ofHours(5), past, at(3), ALWAYS, ALWAYS);

        assertThat(promise.state()).isEqualTo(State.PAUSED);
        assertThat(promise.view().remaining()).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void aLimitThatLawSetsAndNobodyMayExtendTakesNoneOver() {
        Promise promise = extended(ALWAYS, Duration.ofHours(5), at(8));

        rebind(promise, terms(ALWAYS, true, 0), Duration.ofHours(5), ALWAYS, ALWAYS);

        assertThat(promise.view().due()).isEqualTo(at(5));
        assertThat(last(promise).values()).containsEntry("grantedBefore", Duration.ofHours(3));
    }

    private static Promise extended(WorkingTime working, Duration limit, Instant until) {
        Promise promise = given(terms(working, false, 1), limit, List.of());
        assertThat(promise.extend(until, "more to look at", "head", at(1), working))
                .isNull();
        return promise;
    }

    private static void rebind(Promise promise, Terms other, Duration limit, WorkingTime before, WorkingTime after) {
        Terms changed = new Terms(
                other.kind(),
                "D-01",
                other.clock(),
                other.limitText(),
                other.legal(),
                null,
                null,
                null,
                other.pauseReasons(),
                other.extensions(),
                "p:2");
        assertThat(promise.rebind(changed, limit, segments(promise), at(1), before, after))
                .isTrue();
    }

    private static Fact last(Promise promise) {
        return promise.facts().get(promise.facts().size() - 1);
    }

    private static Promise given(Terms terms, Duration limit, List<Wait> waits) {
        WorkingTime working = terms.clock().startsWith("office") ? OFFICE : ALWAYS;
        Before before = new Before(List.of(new Turn("desk", START)), waits);
        return Promise.given(CaseId.next(), null, 1, terms, limit, START, before, working);
    }

    private static List<Wait> waits(Instant from, Instant to) {
        return List.of(new Wait("w", "c", "waiting", from, to));
    }

    private static Terms terms(WorkingTime working, boolean legal, int extensions) {
        String pausing = legal ? null : "waiting";
        return new Terms(
                "resolve", "D-00", working.reference(), "PT1H", legal, null, null, null, pausing, extensions, "p:1");
    }

    private static List<Segment> segments(Promise promise) {
        List<Segment> segments = new ArrayList<>(promise.openedSegments());
        promise.changedSegments()
                .forEach(changed -> segments.replaceAll(one -> one.ordinal() == changed.ordinal() ? changed : one));
        return segments;
    }

    private static Instant at(int hours) {
        return START.plus(Duration.ofHours(hours));
    }

    private static WorkingTime clock(String reference, String open) {
        Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of(Opening.parse(open)));
        }
        return new OpeningHours(reference, ZoneOffset.UTC, new WeeklyHours(week));
    }
}
