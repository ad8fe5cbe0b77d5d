package org.answerable.deadline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.answerable.calendar.WorkingTime;
import org.answerable.calendar.model.Opening;
import org.answerable.calendar.model.OpeningHours;
import org.answerable.calendar.model.WeeklyHours;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.Deadline.State;
import org.answerable.deadline.DeadlineExplanation;
import org.answerable.deadline.DeadlineExplanation.Counts;
import org.answerable.deadline.DeadlineExplanation.Item;
import org.answerable.deadline.DeadlineExplanation.Share;
import org.answerable.deadline.DeadlineExplanation.Whose;
import org.answerable.platform.CaseId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PromiseTest {

    private static final Instant START = Instant.parse("2026-03-27T15:30:00.000001Z");
    private static final Predicate<String> NO_SUPPLIER = id -> false;

    private final WorkingTime office = office();

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    /** Whatever is done to a deadline, its explanation has no gap and sums exactly to the verdict. */
    @ParameterizedTest
    @MethodSource("seeds")
    void theExplanationSumsExactlyToTheVerdict(int seed) {
        Random random = new Random(seed);
        List<Segment> segments = new ArrayList<>();
        Promise promise = promise(Duration.ofMinutes(30 + random.nextInt(1200)), segments);
        Instant now = START;
        for (int i = random.nextInt(12); i > 0 && promise.open(); i--) {
            now = now.plusNanos(1000L * random.nextInt(1_000_000_000) * random.nextInt(30));
            act(promise, random.nextInt(8), now);
            store(promise, segments);
        }
        now = now.plusSeconds(random.nextInt(100_000));
        assertExplained(new Told(promise, segments, office, "d2"::equals).until(now), promise.view());
    }

    private void act(Promise promise, int verb, Instant now) {
        switch (verb) {
            case 0 -> promise.pause("waiting", now, office);
            case 1 -> promise.pause("supplier", now, office);
            case 2 -> promise.resume("waiting", now, office);
            case 3 -> promise.resume("supplier", now, office);
            case 4 -> promise.handOver("d" + now.getEpochSecond() % 3, now, office);
            case 5 -> promise.extend(now.plusSeconds(400_000), "r", "a", now, office);
            case 6 -> promise.breachIfPast(now);
            default -> promise.meet(now, office);
        }
    }

    private void assertExplained(DeadlineExplanation explained, Deadline deadline) {
        Instant told = explained.started();
        Duration counted = Duration.ZERO;
        for (Item item : explained.items()) {
            assertThat(item.from()).isEqualTo(told);
            assertThat(item.to()).isAfter(item.from());
            told = item.to();
            boolean counts = item.counts() == Counts.COUNTED && !item.afterDue();
            counted = counted.plus(counts ? item.length() : Duration.ZERO);
        }
        assertThat(told).isEqualTo(explained.until());
        assertThat(counted).isEqualTo(explained.counted());
        assertThat(explained.counted().plus(explained.left())).isEqualTo(deadline.limit());
        boolean late = explained.due() != null && explained.until().isAfter(explained.due());
        assertThat(explained.late().isZero()).isEqualTo(!late);
        assertThat(explained.left().isNegative()).isFalse();
        if (late) {
            assertThat(explained.left()).isEqualTo(Duration.ZERO);
        }
        if (deadline.state() == State.MET) {
            assertThat(late).isFalse();
        }
        if (deadline.state() == State.PAUSED) {
            assertThat(explained.left()).isEqualTo(deadline.remaining());
        }
        assertShared(explained);
        assertAhead(explained, deadline);
    }

    /** Everybody's shares are the whole time, once. */
    private static void assertShared(DeadlineExplanation explained) {
        Duration whole = explained.shares().stream()
                .map(share -> share.counted()
                        .plus(share.closed())
                        .plus(share.paused())
                        .plus(share.late()))
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(whole).isEqualTo(Duration.between(explained.started(), explained.until()));
        assertThat(explained.shares().stream().map(Share::counted).reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(explained.counted());
        assertThat(explained.shares().stream().map(Share::late).reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(explained.late());
        assertThat(explained.shares())
                .extracting(Share::whose, Share::department, Share::supplier)
                .doesNotHaveDuplicates();
    }

    private static void assertAhead(DeadlineExplanation explained, Deadline deadline) {
        boolean runs =
                deadline.open() && explained.due() != null && explained.until().isBefore(explained.due());
        assertThat(explained.ahead().isEmpty()).isEqualTo(!runs);
        if (runs) {
            assertThat(explained.ahead().get(explained.ahead().size() - 1).to()).isEqualTo(explained.due());
            assertThat(explained.ahead().stream()
                            .filter(item -> item.counts() == Counts.COUNTED)
                            .map(Item::length)
                            .reduce(Duration.ZERO, Duration::plus))
                    .isEqualTo(explained.left());
        }
    }

    @Test
    void aDepartmentThatGetsTheCaseLateIsNotAnswerableForTheTimeBefore() {
        Instant later = START.plus(Duration.ofMinutes(40));
        Promise promise = Promise.given(
                CaseId.next(),
                null,
                1,
                terms(Duration.ofHours(2), false),
                Duration.ofHours(2),
                START,
                Before.of(List.of(new Turn("d0", START), new Turn("d0", START.plusSeconds(60)), new Turn("d1", later))),
                office);
        List<Segment> segments = new ArrayList<>(promise.openedSegments());
        store(promise, segments);

        DeadlineExplanation explained =
                new Told(promise, segments, office, NO_SUPPLIER).until(START.plus(Duration.ofMinutes(50)));

        assertThat(explained.due()).isEqualTo(office.add(START, Duration.ofHours(2)));
        assertThat(explained.shares())
                .extracting(Share::department, Share::counted)
                .containsExactly(tuple("d0", Duration.ofMinutes(40)), tuple("d1", Duration.ofMinutes(10)));
    }

    /** What a supplier had, and what was waited for suppliers, is no department's time. */
    @Test
    void theTimeOfASupplierIsToldAsThatSuppliersBesideTheDepartments() {
        List<Segment> segments = new ArrayList<>();
        Promise promise = promise(Duration.ofHours(2), segments);
        promise.handOver("d1", START, office);
        store(promise, segments);
        promise.handOver("meter-maker", START.plusSeconds(600), office);
        store(promise, segments);
        promise.pause("waiting", START.plusSeconds(900), office);
        store(promise, segments);
        promise.resume("waiting", START.plusSeconds(1200), office);
        store(promise, segments);
        promise.handOver("d1", START.plusSeconds(1500), office);
        store(promise, segments);

        DeadlineExplanation explained =
                new Told(promise, segments, office, "meter-maker"::equals).until(START.plusSeconds(1800));

        assertThat(explained.shares())
                .extracting(Share::whose, Share::department, Share::supplier, Share::counted, Share::paused)
                .containsExactly(
                        tuple(Whose.DEPARTMENT, "d1", null, Duration.ofMinutes(15), Duration.ZERO),
                        tuple(Whose.SUPPLIER, null, "meter-maker", Duration.ofMinutes(10), Duration.ZERO),
                        tuple(Whose.OTHERS, null, null, Duration.ZERO, Duration.ofMinutes(5)));
        assertThat(explained.ahead()).extracting(Item::whose).containsOnly(Whose.DEPARTMENT);
        assertExplained(explained, promise.view());
    }

    @Test
    void boundToALegalClockAPauseIsNoneAndItsTimeCounts() {
        List<Segment> segments = new ArrayList<>();
        Promise promise = promise(Duration.ofHours(3), segments);
        promise.pause("waiting", START.plusSeconds(600), office);
        store(promise, segments);
        Instant now = START.plusSeconds(1800);

        assertThat(promise.rebind(terms(Duration.ofHours(3), true), Duration.ofHours(3), segments, now, office, office))
                .isTrue();
        store(promise, segments);

        assertThat(promise.state()).isEqualTo(State.RUNNING);
        assertThat(promise.view().pausedFor()).isEmpty();
        assertThat(promise.view().due()).isEqualTo(office.add(START, Duration.ofHours(3)));
        assertExplained(new Told(promise, segments, office, NO_SUPPLIER).until(now), promise.view());
        assertThat(new Told(promise, segments, office, NO_SUPPLIER).until(now).paused())
                .isEqualTo(Duration.ZERO);
        assertThat(promise.resume("waiting", now.plusSeconds(60), office)).isFalse();
    }

    private static Terms terms(Duration limit, boolean legal) {
        return new Terms(
                "resolve",
                "D-00",
                "uk-office:1",
                limit.toString(),
                legal,
                null,
                null,
                null,
                legal ? null : "waiting,supplier",
                2,
                "p:1");
    }

    @Test
    void keptAtTheVeryDueTimeItIsKeptAMicrosecondLaterItIsNot() {
        Promise kept = promise(Duration.ofHours(1), new ArrayList<>());
        Instant due = kept.view().due();
        kept.meet(due, office);
        assertThat(kept.state()).isEqualTo(State.MET);

        Promise late = promise(Duration.ofHours(1), new ArrayList<>());
        late.meet(due.plusNanos(1000), office);
        assertThat(late.state()).isEqualTo(State.BREACHED);
        assertThat(late.view().breached()).isEqualTo(due);
    }

    @Test
    void whatHasEndedEndsOnce() {
        Promise promise = promise(Duration.ofHours(1), new ArrayList<>());
        promise.cancel("withdrawn", START.plusSeconds(1), office);

        assertThatThrownBy(() -> promise.meet(START.plusSeconds(2), office)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> promise.cancel("again", START.plusSeconds(2), office))
                .isInstanceOf(IllegalStateException.class);
        assertThat(promise.pause("waiting", START.plusSeconds(2), office)).isFalse();
        assertThat(promise.resume("waiting", START.plusSeconds(2), office)).isFalse();
        assertThat(promise.timing()).isEmpty();
    }

    @Test
    void aNodeWhoseClockIsBehindTurnsNoTimeBack() {
        List<Segment> segments = new ArrayList<>();
        Promise promise = promise(Duration.ofHours(1), segments);
        promise.pause("waiting", START.plusSeconds(60), office);
        store(promise, segments);
        promise.resume("waiting", START.plusSeconds(30), office);
        store(promise, segments);

        assertThat(segments)
                .allMatch(segment -> segment.toAt() == null || !segment.toAt().isBefore(segment.fromAt()));
        assertThat(promise.view().due()).isEqualTo(office.add(START.plusSeconds(60), Duration.ofMinutes(59)));
    }

    @Test
    void anOverdueDeadlineIsNotPausedItsBreachIsAFact() {
        Promise promise = promise(Duration.ofMinutes(5), new ArrayList<>());

        assertThat(promise.pause("waiting", START.plusSeconds(301), office)).isFalse();
        assertThat(promise.facts())
                .extracting(fact -> fact.type())
                .containsExactly("deadline.set", "deadline.breached");
    }

    @Test
    void theLaddersTimesAreCountedTimeAfterPausesAsWell() {
        Rung half = new Rung("warn-50", Rung.When.SHARE, 0.5, Duration.ZERO, "handler", "mail", false, null, 1);
        Rung late = new Rung(
                "head", Rung.When.AFTER, 0, Duration.ofHours(1), "deputy", "mail", false, Duration.ofHours(8), 2);
        Ladder ladder = new Ladder(List.of(half, late));
        Promise promise = promise(Duration.ofHours(2), new ArrayList<>());
        // Friday 15:30 UTC: one hour until half past five in London (still winter time), the rest on Monday from 08:00
        // UTC.
        List<Step> steps = ladder.remaining(promise.timing().orElseThrow(), office, java.util.Set.of());
        assertThat(steps)
                .extracting(Step::key, step -> step.at().truncatedTo(java.time.temporal.ChronoUnit.SECONDS))
                .containsExactly(
                        tuple("warn-50:1", Instant.parse("2026-03-27T16:30:00Z")),
                        tuple("head:1", Instant.parse("2026-03-30T09:00:00Z")),
                        tuple("head:2", Instant.parse("2026-03-31T08:30:00Z")));

        promise.pause("waiting", START.plus(Duration.ofMinutes(30)), office);
        assertThat(promise.timing()).isEmpty();
        promise.resume("waiting", Instant.parse("2026-03-30T10:00:00Z"), office);
        assertThat(ladder.remaining(promise.timing().orElseThrow(), office, java.util.Set.of("head:1")))
                .extracting(Step::key, Step::at)
                .containsExactly(
                        tuple("warn-50:1", Instant.parse("2026-03-30T10:30:00Z")),
                        tuple("head:2", Instant.parse("2026-03-31T12:00:00Z")));
    }

    private Promise promise(Duration limit, List<Segment> segments) {
        Terms terms = terms(limit, false);
        Promise promise = Promise.given(
                CaseId.next(), null, 1, terms, limit, START, Before.of(List.of(new Turn("d0", START))), office);
        if (segments != null) {
            segments.addAll(promise.openedSegments());
            List<String> told =
                    promise.facts().stream().map(fact -> fact.type()).toList();
            assertThat(told).containsExactly("deadline.set");
        }
        return promise;
    }

    private static void store(Promise promise, List<Segment> segments) {
        promise.changedSegments()
                .forEach(changed ->
                        segments.replaceAll(stored -> stored.ordinal() == changed.ordinal() ? changed : stored));
        promise.openedSegments().stream()
                .filter(opened -> segments.stream().noneMatch(stored -> stored.ordinal() == opened.ordinal()))
                .forEach(segments::add);
        promise.stored(false);
    }

    private static WorkingTime office() {
        Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
        for (int day = 1; day <= 5; day++) {
            week.put(DayOfWeek.of(day), List.of(Opening.parse("09:00-17:30")));
        }
        return new OpeningHours("uk-office:1", ZoneId.of("Europe/London"), new WeeklyHours(week));
    }
}
