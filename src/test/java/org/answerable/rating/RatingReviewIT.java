package org.answerable.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.CaseKind;
import org.answerable.casefile.Party;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.Deadlines;
import org.answerable.engine.CaseProcesses;
import org.answerable.ledger.Ledger;
import org.answerable.platform.AdjustableClock;
import org.answerable.platform.CaseId;
import org.answerable.rating.model.RatingCount;
import org.answerable.remedy.PenaltyEntry;
import org.answerable.remedy.Remedies;
import org.answerable.remedy.Remedy;
import org.answerable.remedy.RemedyState;
import org.answerable.testing.EngineTime;
import org.answerable.testing.Mails;
import org.answerable.testing.ServerTest;
import org.answerable.testing.TasklistUser;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Reviews of ratings on the real engine; the test moves the clock from day to day. */
@ServerTest
class RatingReviewIT {

    private static final String TASK = "UserTask_CheckRatings";
    private static final String OFFICER = "liu.yang";
    private static final AtomicInteger LONG_AGO = new AtomicInteger();

    /** The zone of risk control, whose days these are: half of each day another one than in UTC. */
    private static final ZoneId THEIRS = ZoneId.of("Asia/Shanghai");

    @Autowired
    OpenRatingReviews opening;

    @Autowired
    RatingReviews reviews;

    @Autowired
    RatingReviewFlow flow;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Remedies remedies;

    @Autowired
    MutualBlocks blocks;

    @Autowired
    Ledger ledger;

    @Autowired
    CaseProcesses processes;

    @Autowired
    TasklistUser tasklist;

    @Autowired
    EngineTime time;

    @Autowired
    Mails mails;

    @Autowired
    AdjustableClock clock;

    @Test
    void eachDayIsOpenedOnceHoweverManyNodesLook() throws Exception {
        review();
        nextDayAt("09:00");

        List<CaseId> opened = atOnce(4, opening::openDue);

        assertThat(opened).hasSize(1);
        assertThat(caseFiles.get(opened.get(0)).subject()).isEqualTo("Check the ratings of " + today().minusDays(1));
        assertThat(opening.openDue()).isEmpty();
        assertThat(opening.open("ride-hailing", today().minusDays(1))).isEmpty();
        assertThat(reviews.lastDay("ride-hailing")).contains(today().minusDays(1));
    }

    @Test
    void aDayIsDueOnTheNextFromEightOClockOn() {
        review();
        nextDayAt("07:59");
        assertThat(opening.openDue()).isEmpty();

        clock.advance(Duration.ofMinutes(2));
        assertThat(opening.openDue()).hasSize(1);
    }

    @Test
    void missedDaysAreMadeUpForOneCaseEachAtMostSeven() {
        review();
        clock.advance(Duration.ofDays(3));
        assertThat(opening.openDue())
                .extracting(id -> reviews.of(id).day())
                .containsExactly(today().minusDays(3), today().minusDays(2), today().minusDays(1));

        clock.advance(Duration.ofDays(20));
        assertThat(opening.openDue()).hasSize(7);
        assertThat(opening.openDue()).isEmpty();
    }

    @Test
    void theReviewIsACaseOfRiskControlDueAtTheEndOfTheDay() {
        CaseId id = review();
        CaseFile file = caseFiles.get(id);

        assertThat(file.kind()).isEqualTo(CaseKind.SERVICE_REQUEST);
        assertThat(file.channel()).isEqualTo("schedule");
        assertThat(file.state()).isEqualTo("in-work");
        assertThat(file.ownerDepartment()).isEqualTo("risk-control");
        assertThat(caseFiles.parties(id)).allMatch(Party::anonymous);
        assertThat(tasklist.sees(OFFICER, id, TASK)).isTrue();
        assertThat(tasklist.sees("li.na", id, TASK)).isFalse();
        Deadline promise = deadlines.of(id, "review").orElseThrow();
        Instant midnight = today().plusDays(1).atStartOfDay(THEIRS).toInstant();
        assertThat(promise.due()).isEqualTo(midnight);
        assertThat(tasklist.task(id, TASK).due()).isEqualTo(midnight);
        assertThat(deadlines.of(id)).hasSize(1);
    }

    @Test
    void theResultIsAFactAndTheCaseIsDone() {
        CaseId id = review();

        tasklist.complete(
                OFFICER,
                id,
                TASK,
                with(fields(120, 7L, "3", "Two drivers were warned."), "T-1; 京A1\nT-2；京A2; both\n\nT-3; 京A3"));

        assertThat(caseFiles.get(id).state()).isEqualTo("done");
        assertThat(caseFiles.get(id).closedAt()).isNotNull();
        assertThat(processes.positions(id)).isEmpty();
        assertThat(reviews.of(id).count()).isEqualTo(new RatingCount(120, 7, 3));
        assertThat(caseFiles.notes(id)).extracting(CaseFiles.Note::text).containsExactly("Two drivers were warned.");
        assertThat(deadlines.of(id, "review").orElseThrow().state()).isEqualTo(Deadline.State.MET);
        assertThat(factsOf(id, "rating.checked"))
                .containsExactly(Map.<String, Object>of("checked", 120, "bad", 7, "foundTrue", 3));
        assertThatThrownBy(() -> flow.start(id)).hasMessageContaining("already being handled");
        assertThat(remedies.list(id))
                .extracting(Remedy::state)
                .containsOnly(RemedyState.DONE)
                .hasSize(3);
        assertThat(remedies.penalties(id)).extracting(PenaltyEntry::driver).containsExactly("京A1", "京A2", "京A3");
        assertThat(remedies.penalties(id)).allSatisfy(entry -> {
            assertThat(entry.type()).isEqualTo("bad-rating");
            assertThat(entry.measure().points()).isEqualTo(2);
            assertThat(entry.sample()).isTrue();
            assertThat(entry.bookedAt()).isNotNull();
        });
        assertThat(blocks.of(id))
                .extracting(MutualBlocks.MutualBlock::reference)
                .containsExactly("T-2");
        assertThat(factsOf(id, "rating.blocked")).containsExactly(Map.<String, Object>of("reference", "T-2"));
    }

    @Test
    void aDayWithoutRatingsIsAResultToo() {
        CaseId id = review();

        tasklist.complete(OFFICER, id, TASK, fields(0, 0.0, 0, null));

        assertThat(reviews.of(id).count()).isEqualTo(new RatingCount(0, 0, 0));
        assertThat(remedies.list(id)).isEmpty();
        assertThat(caseFiles.notes(id)).isEmpty();
    }

    @Test
    void anotherDepartmentIsRefused() {
        CaseId id = review();

        assertThatThrownBy(() -> tasklist.complete("li.na", id, TASK, fields(1, 0, 0, null)))
                .isInstanceOf(AuthorizationException.class);

        assertThat(caseFiles.get(id).state()).isEqualTo("in-work");
    }

    @Test
    void aLateReviewClimbsItsLadderUntilItIsDone() {
        CaseId id = review();
        int written = mails.of(id).size();
        Instant due = deadlines.of(id, "review").orElseThrow().due();

        time.passUntil(id, due);
        assertThat(mails.of(id).size()).isGreaterThan(written);
        assertThat(processes.positions(id).toString()).contains("CallActivity_EscalateReview");

        tasklist.complete(OFFICER, id, TASK, with(fields(5, 5, 1, null), "T-9; Driver 9"));
        assertThat(deadlines.of(id, "review").orElseThrow().state()).isEqualTo(Deadline.State.BREACHED);
        assertThat(caseFiles.get(id).state()).isEqualTo("done");
        assertThat(processes.positions(id)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    -,          0,   0,   已核查评价数, 请填写此项。
                    -1,         0,   0,   已核查评价数, 不得小于 0。
                    1.5,        0,   0,   已核查评价数, 值的类型不对，应为：整数。
                    ten,        0,   0,   已核查评价数, 值的类型不对，应为：整数。
                    9999999999, 0,   0,   已核查评价数, 值的类型不对，应为：整数。
                    10,         -,   0,   差评数,     请填写此项。
                    10,         11,  0,   差评数,     不得大于 10。
                    10,         -2,  0,   差评数,     不得小于 0。
                    10,         4,   5,   属实数,     不得大于 4。
                    10,         4,   -,   属实数,     请填写此项。
                    """)
    void numbersThatMakeNoSenseAreRefusedByNameAndLimit(
            String checked, String bad, String foundTrue, String field, String rule) {
        CaseId id = openOne();

        assertThatThrownBy(() -> tasklist.complete(OFFICER, id, TASK, fields(checked, bad, foundTrue, null)))
                .hasStackTraceContaining(field + ": " + rule);

        assertThat(caseFiles.get(id).state()).isEqualTo("in-work");
        assertThat(reviews.of(id).count()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    -,                      每行为：订单; 司机
                    T-1; D1,                每行为：订单; 司机
                    T-1; D1|T-2; D2|T-3; D3, 每行为：订单; 司机
                    T-1|T-2; D2,            订单; 司机; both
                    T-1; D1|T-2; D2; x,     订单; 司机; both
                    T-1; |T-2; D2,          订单; 司机; both
                    """)
    void whichRatingsWereTrueHasALineForEach(String lines, String rule) {
        CaseId id = openOne();
        String written = lines == null ? null : lines.replace('|', '\n');

        assertThatThrownBy(() -> tasklist.complete(OFFICER, id, TASK, with(fields(5, 3, 2, null), written)))
                .hasStackTraceContaining("属实的差评: 行数须与属实数一致，" + rule);

        assertThat(remedies.list(id)).isEmpty();
    }

    @Test
    void otherTypesAndLongRemarksAreRefused() {
        CaseId id = openOne();

        assertThatThrownBy(() -> tasklist.complete(OFFICER, id, TASK, fields(true, 0, 0, null)))
                .hasStackTraceContaining("已核查评价数: 值的类型不对，应为：整数。");
        assertThatThrownBy(() -> tasklist.complete(OFFICER, id, TASK, fields(List.of(1), 0, 0, null)))
                .hasStackTraceContaining("已核查评价数: 值的类型不对，应为：整数。");
        assertThatThrownBy(() -> tasklist.complete(OFFICER, id, TASK, fields(1, 0, 0, 5)))
                .hasStackTraceContaining("备注: 值的类型不对，应为：文本。");
        assertThatThrownBy(() -> tasklist.complete(OFFICER, id, TASK, fields(1, 0, 0, "x".repeat(1_001))))
                .hasStackTraceContaining("备注: 最多 1000 个字符。");

        tasklist.complete(OFFICER, id, TASK, fields(1, 0, 0, "𠮷".repeat(1_000)));
        assertThat(caseFiles.get(id).state()).isEqualTo("done");
    }

    /** An open review of the last day, whatever ran before. */
    private CaseId review() {
        nextDayAt("09:00");
        List<CaseId> opened = opening.openDue();
        return opened.get(opened.size() - 1);
    }

    /** One for a day long ago, so that refusals need no day to pass. */
    private CaseId openOne() {
        return opening.open("ride-hailing", LocalDate.EPOCH.plusDays(LONG_AGO.incrementAndGet()))
                .orElseThrow();
    }

    private void nextDayAt(String local) {
        Instant next = today().plusDays(1)
                .atTime(LocalTime.parse(local))
                .atZone(THEIRS)
                .toInstant();
        clock.advance(Duration.between(clock.instant(), next));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), THEIRS);
    }

    private List<Map<String, Object>> factsOf(CaseId id, String type) {
        return ledger.entries(id).stream()
                .flatMap(entry -> entry.facts().stream())
                .filter(fact -> fact.type().equals(type))
                .map(Ledger.RecordedFact::values)
                .toList();
    }

    private static Map<String, Object> fields(Object checked, Object bad, Object foundTrue, Object remarks) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("checked", checked);
        fields.put("bad", bad);
        fields.put("foundTrue", foundTrue);
        fields.put("remarks", remarks);
        fields.put("somethingElse", "thrown away");
        return fields;
    }

    private static Map<String, Object> with(Map<String, Object> fields, String trueRatings) {
        fields.put("trueRatings", trueRatings);
        return fields;
    }

    private static <T> List<T> atOnce(int threads, Callable<List<T>> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<T> all = new ArrayList<>();
            for (Future<List<T>> result : pool.invokeAll(java.util.Collections.nCopies(threads, work))) {
                all.addAll(result.get());
            }
            return all;
        } finally {
            pool.shutdownNow();
        }
    }
}
