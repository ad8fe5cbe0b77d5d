package org.answerable.deadline;

import static org.answerable.deadline.Probe.KIND;
import static org.answerable.deadline.Probe.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.answerable.casefile.CaseFiles;
import org.answerable.deadline.Deadline.State;
import org.answerable.deadline.Deadlines.Extension;
import org.answerable.deadline.Deadlines.ExtensionAnswer.Granted;
import org.answerable.deadline.Deadlines.ExtensionAnswer.Refused;
import org.answerable.deadline.Deadlines.Part;
import org.answerable.platform.AdjustableClock;
import org.answerable.platform.CaseId;
import org.answerable.testing.Mails;
import org.answerable.testing.Mails.Received;
import org.answerable.testing.ServerTest;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class DeadlinesIT {

    private static final String DEPARTMENT = "repair@answerable.example";
    private static final String HEAD = "zhou.qiang@answerable.example";
    private static final String NEXT_LEVEL = "huang.jun@answerable.example";
    private static final String MANAGER = "lin.yue@answerable.example";
    private static final String ADMINISTRATOR = "deng.kai@answerable.example";

    @Autowired
    ApplicationContext context;

    @Autowired
    Deadlines deadlines;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    AdjustableClock clock;

    @Autowired
    Mails mails;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TransactionTemplate transactions;

    Probe probe;

    @BeforeEach
    void deployTheProbe() {
        probe = new Probe(context);
    }

    // ---- the ladder -------------------------------------------------------------------------------------------------

    @Test
    void eachRungIsClimbedOnceAtItsTimeAndTellsWhomTheTableNames() {
        CaseId caseId = probe.opened("repair", List.of(order()));
        assertThat(probe.executeDueJobs(caseId)).isZero();

        passes(caseId, Duration.ofMinutes(20).plusSeconds(2));
        assertThat(told(caseId)).containsExactly(DEPARTMENT);
        passes(caseId, Duration.ofMinutes(20));
        assertThat(told(caseId)).containsExactly(DEPARTMENT, DEPARTMENT);
        assertThat(deadline(caseId).state()).isEqualTo(State.BREACHED);
        passes(caseId, Duration.ofMinutes(10));
        assertThat(told(caseId)).containsExactly(DEPARTMENT, DEPARTMENT, HEAD);
        passes(caseId, Duration.ofMinutes(20));
        assertThat(told(caseId)).containsExactly(DEPARTMENT, DEPARTMENT, HEAD, NEXT_LEVEL);

        assertThat(probe.executeDueJobs(caseId)).isZero();
        assertThat(probe.facts(caseId))
                .containsExactly(
                        "deadline.set",
                        "deadline.warned",
                        "deadline.breached",
                        "deadline.due",
                        "deadline.rung-climbed",
                        "deadline.rung-climbed");
        assertThat(probe.ladders(caseId)).isEqualTo(1);
        completeWork(caseId);
        assertThat(probe.instances(caseId)).isEmpty();
    }

    @Test
    void theLastRungsRepeatAsOftenAsTheTableSaysAndThenTheLadderEnds() {
        CaseId caseId = probe.opened("repair", List.of(order()));
        passes(caseId, Duration.ofMinutes(40 + 30).plusSeconds(2));
        passes(caseId, Duration.ofHours(1));
        passes(caseId, Duration.ofHours(1));
        passes(caseId, Duration.ofHours(10));

        assertThat(told(caseId))
                .containsExactlyInAnyOrder(DEPARTMENT, HEAD, NEXT_LEVEL, NEXT_LEVEL, NEXT_LEVEL, MANAGER);
        assertThat(probe.ladders(caseId)).isZero();
        assertThat(deadline(caseId).open()).isTrue();
        passes(caseId, Duration.ofDays(30));
        assertThat(told(caseId)).hasSize(6);
    }

    @Test
    void aWakeUpThatComesLateClimbsAllThatIsDueInOrder() {
        CaseId caseId = probe.opened("repair", List.of(order()));
        passes(caseId, Duration.ofMinutes(75));

        assertThat(told(caseId))
                .as("the department hears once that the time is over")
                .containsExactlyInAnyOrder(DEPARTMENT, HEAD, NEXT_LEVEL);
        assertThat(probe.recorded(caseId))
                .extracting(fact -> fact.values().get("rung"))
                .containsExactly(null, null, "warn-50", "due", "head", "next-level");
        assertThat(probe.executeDueJobs(caseId)).isZero();
    }

    @Test
    void theNoticeSaysWhyYouWhatWasPromisedHowLateItIsAndWhatToDo() {
        CaseId caseId = probe.opened("second-line", List.of(order("deadline", "implement", "source", "D-48")));
        passes(caseId, Duration.ofMinutes(55));

        Received notice = mails.of(caseId).stream()
                .filter(mail -> mail.to().equals("raj.patel@answerable.example"))
                .findFirst()
                .orElseThrow();
        assertThat(notice.subject()).contains("CP-").contains("Still open and late: implementation");
        assertThat(notice.text())
                .contains("Late by 15 min")
                .contains("you head the department that owns the case")
                .contains("Driver took a detour")
                .contains("implementation (source D-48)")
                .contains("What to do next")
                .contains("/staff/cases/CP-");
        assertThat(notice.html()).contains("Late by 15 min").contains("/staff/cases/CP-");
        Received chinese = mailTo(probe.opened("repair", List.of(order())), HEAD, Duration.ofMinutes(55));
        assertThat(chinese.subject()).contains("实施逾期未完成");
        assertThat(chinese.text()).contains("已逾期 15 分钟").contains("您是案件归属部门的负责人");
    }

    @Test
    void whereNobodyIsNextTheRungAfterItHearsOfItAndTheAdministratorsToo() {
        CaseId caseId = probe.opened("customer-centre", List.of(order()));
        passes(caseId, Duration.ofMinutes(75));

        assertThat(told(caseId))
                .containsExactlyInAnyOrder(
                        "customer-centre@answerable.example", "li.na@answerable.example", MANAGER, ADMINISTRATOR);
        assertThat(probe.recorded(caseId).get(5).values()).containsEntry("nobodyFound", true);
    }

    @Test
    void thePersonWhoHasTheTaskIsToldInPlaceOfTheDepartment() {
        CaseId caseId = probe.opened("repair", List.of(order()));
        tasks.claim(task(caseId).getId(), "xu.hui");
        passes(caseId, Duration.ofMinutes(21));

        assertThat(told(caseId)).containsExactly("xu.hui@answerable.example");
    }

    // ---- settled, whatever the ladder waits for
    // -----------------------------------------------------------------------

    @Test
    void keptBeforeAnythingWasDueNobodyIsToldAndNothingIsLeft() {
        CaseId caseId = probe.opened("repair", List.of(order()));
        clock.advance(Duration.ofMinutes(5));
        deadlines.meet(caseId, KIND);

        assertThat(probe.timers(caseId))
                .allMatch(job -> job.getDuedate().toInstant().isAfter(Instant.parse("2900-01-01T00:00:00Z")));
        passes(caseId, Duration.ofDays(2));
        assertThat(told(caseId)).isEmpty();
        assertThat(deadline(caseId).state()).isEqualTo(State.MET);
        assertThat(probe.facts(caseId)).containsExactly("deadline.set", "deadline.met");
    }

    @Test
    void keptAfterTheWarningTheLadderEndsInTheSameTransaction() {
        CaseId caseId = probe.opened("repair", List.of(order()));
        passes(caseId, Duration.ofMinutes(21));
        assertThat(probe.ladders(caseId)).isEqualTo(1);

        transactions.executeWithoutResult(status -> {
            deadlines.meet(caseId, KIND);
            status.setRollbackOnly();
        });
        assertThat(probe.ladders(caseId)).isEqualTo(1);
        assertThat(deadline(caseId).state()).isEqualTo(State.RUNNING);
        assertThat(probe.facts(caseId)).doesNotContain("deadline.met");

        deadlines.meet(caseId, KIND);
        assertThat(probe.ladders(caseId)).isZero();
        passes(caseId, Duration.ofDays(1));
        assertThat(told(caseId)).containsExactly(DEPARTMENT);
        assertThat(deadline(caseId).state()).isEqualTo(State.MET);
    }

    @Test
    void doneTooLateItStaysBreachedAndTheLadderEnds() {
        CaseId caseId = probe.opened("repair", List.of(order()));
        passes(caseId, Duration.ofMinutes(52));
        deadlines.meet(caseId, KIND);

        Deadline deadline = deadline(caseId);
        assertThat(deadline.state()).isEqualTo(State.BREACHED);
        assertThat(deadline.breached()).isEqualTo(deadline.due());
        assertThat(deadline.open()).isFalse();
        assertThat(probe.ladders(caseId)).isZero();
        assertThat(probe.facts(caseId)).last().isEqualTo("deadline.met-late");
        deadlines.meet(caseId, KIND);
        deadlines.cancelAll(caseId, "twice");
        assertThat(probe.facts(caseId)).last().isEqualTo("deadline.met-late");
    }

    @Test
    void doneTooLateBeforeAnyTimerNoticedIsABreachAllTheSame() {
        CaseId caseId = probe.opened("repair", List.of(order()));
        clock.advance(Duration.ofMinutes(41));
        deadlines.meet(caseId, KIND);

        assertThat(deadline(caseId).state()).isEqualTo(State.BREACHED);
        assertThat(probe.facts(caseId)).containsExactly("deadline.set", "deadline.breached", "deadline.met-late");
    }

    @Test
    void cancellingEndsTheLadderWhileItIsPaused() {
        CaseId caseId = probe.opened("repair", List.of(order()));
        passes(caseId, Duration.ofMinutes(21));
        deadlines.pause(caseId, "waiting-complainant");
        assertThat(probe.ladders(caseId)).isEqualTo(1);

        deadlines.cancelAll(caseId, "withdrawn");
        assertThat(probe.ladders(caseId)).isZero();
        assertThat(deadline(caseId).state()).isEqualTo(State.CANCELLED);
        assertThat(deadline(caseId).pausedFor()).isEmpty();
    }

    // ---- one ladder at a time
    // -----------------------------------------------------------------------------------------

    @Test
    void aSecondCallerFindsTheLadderTakenAndEnds() {
        CaseId caseId = probe.opened("repair", List.of(order()));
        clock.advance(Duration.ofMinutes(21));

        assertThat(probe.executeDueJobs(caseId)).isEqualTo(2);
        assertThat(probe.ladders(caseId)).isEqualTo(1);
        assertThat(told(caseId)).containsExactly(DEPARTMENT);
        passes(caseId, Duration.ofMinutes(20));
        assertThat(told(caseId)).hasSize(2);
    }

    @Test
    void aLadderWhoseCallerIsCancelledIsLetGoAndGoesOnInTheNextStage() {
        CaseId caseId = probe.opened("repair", List.of(order()));
        passes(caseId, Duration.ofMinutes(21));

        runtime.correlateMessage("deadlineProbe.stopped", caseId.value());
        assertThat(probe.ladders(caseId)).isZero();
        assertThat(probe.timers(caseId)).singleElement().satisfies(job -> assertThat(
                        job.getDuedate().toInstant())
                .isBetween(deadline(caseId).due(), deadline(caseId).due().plusSeconds(2)));
        passes(caseId, Duration.ofMinutes(20));
        assertThat(told(caseId)).containsExactly(DEPARTMENT, DEPARTMENT);
        assertThat(probe.ladders(caseId)).isEqualTo(1);
    }

    // ---- pause, resume, extension, reclassification
    // -------------------------------------------------------------------

    @Test
    void pausedForTheComplainantTheRemainingTimeIsExactlyWhatItWas() {
        CaseId caseId = probe.opened("repair", List.of(order()));
        clock.advance(Duration.ofMinutes(10));
        deadlines.pause(caseId, "waiting-complainant");

        Deadline paused = deadline(caseId);
        assertThat(paused.state()).isEqualTo(State.PAUSED);
        assertThat(paused.due()).isNull();
        assertThat(paused.pausedFor()).containsExactly("waiting-complainant");
        assertThat(task(caseId).getDueDate()).isNull();
        passes(caseId, Duration.ofDays(3));
        assertThat(told(caseId)).isEmpty();

        deadlines.resume(caseId, "waiting-complainant");
        DeadlineExplanation explained = deadlines.explain(caseId, KIND).orElseThrow();
        assertThat(explained.paused().plus(explained.counted()))
                .isEqualTo(Duration.between(explained.started(), explained.until()));
        assertThat(deadline(caseId).due())
                .isEqualTo(paused.started().plus(Duration.ofMinutes(40)).plus(explained.paused()));
        // The engine keeps whole seconds on MySQL.
        assertThat(task(caseId).getDueDate())
                .isCloseTo(Date.from(deadline(caseId).due()), 1000);
        passes(caseId, Duration.ofMinutes(11));
        assertThat(told(caseId)).containsExactly(DEPARTMENT);
    }

    @Test
    void aLadderThatWaitsFollowsAPauseAndAResume() {
        CaseId caseId = probe.opened("repair", List.of(order()));
        passes(caseId, Duration.ofMinutes(30));
        deadlines.pause(caseId, "waiting-complainant");
        passes(caseId, Duration.ofDays(1));
        assertThat(told(caseId)).containsExactly(DEPARTMENT);

        deadlines.resume(caseId, "waiting-complainant");
        passes(caseId, Duration.ofMinutes(9));
        assertThat(told(caseId)).hasSize(1);
        passes(caseId, Duration.ofMinutes(2));
        assertThat(told(caseId)).hasSize(2);
        assertThat(probe.ladders(caseId)).isEqualTo(1);
    }

    @Test
    void twoReasonsPauseItUntilBothAreGone() {
        CaseId caseId = probe.opened("repair", List.of(order()));
        deadlines.pause(caseId, "waiting-complainant");
        deadlines.pause(caseId, "waiting-supplier");
        deadlines.resume(caseId, "waiting-complainant");
        assertThat(deadline(caseId).state()).isEqualTo(State.PAUSED);
        deadlines.resume(caseId, "waiting-supplier");
        assertThat(deadline(caseId).state()).isEqualTo(State.RUNNING);
    }

    @Test
    void whatLawOrTheProfileForbidsIsNotPaused() {
        CaseId caseId = probe.opened(
                "repair", List.of(order("legal", true, "pauseReasons", null), order("deadline", "review")));
        deadlines.pause(caseId, "waiting-complainant");
        deadlines.pause(caseId, "no-such-reason");

        assertThat(deadlines.of(caseId))
                .extracting(Deadline::kind, Deadline::state)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("implement", State.RUNNING),
                        org.assertj.core.groups.Tuple.tuple("review", State.PAUSED));
        assertThat(deadlines.of(caseId).get(1).pausedFor()).containsExactly("waiting-complainant");
    }

    @Test
    void moreTimeIsGivenOnlyWithinTheRules() {
        CaseId caseId = probe.opened("repair", List.of(order()));
        Instant due = deadline(caseId).due();
        Instant later = due.plus(Duration.ofMinutes(30));

        assertThat(extend(caseId, due.minusSeconds(1))).isEqualTo(new Refused("earlier"));
        assertThat(deadlines.extend(caseId, KIND, new Extension(later, " ", "zhou.qiang")))
                .isEqualTo(new Refused("reason-missing"));
        assertThat(deadlines.extend(caseId, KIND, new Extension(later, "parts", null)))
                .isEqualTo(new Refused("approver-missing"));
        assertThat(extend(caseId, later)).isInstanceOf(Granted.class);
        assertThat(deadline(caseId).due()).isEqualTo(later);
        assertThat(extend(caseId, later.plusSeconds(60))).isEqualTo(new Refused("too-often"));
        passes(caseId, Duration.ofMinutes(34));
        assertThat(told(caseId)).isEmpty();
        passes(caseId, Duration.ofMinutes(37));
        assertThat(told(caseId)).containsExactly(DEPARTMENT);
        assertThat(extend(caseId, later.plusSeconds(60))).isEqualTo(new Refused("expired"));
        deadlines.meet(caseId, KIND);
        assertThat(extend(caseId, later.plusSeconds(60))).isEqualTo(new Refused("not-open"));
    }

    @Test
    void whenTheCaseIsClassifiedAnewItsDeadlinesFollowFromTheirStart() {
        CaseId caseId =
                probe.opened("repair", List.of(order(), order("deadline", "review"), order("deadline", "approve")));
        Instant started = deadline(caseId).started();
        deadlines.meet(caseId, "approve");
        clock.advance(Duration.ofMinutes(10));
        probe.set(
                caseId,
                List.of(order("limit", "PT15M"), order("deadline", "approve"), order("deadline", "contribute")));

        assertThat(deadline(caseId).due()).isEqualTo(started.plus(Duration.ofMinutes(15)));
        assertThat(deadlines.of(caseId, "review"))
                .get()
                .extracting(Deadline::state)
                .isEqualTo(State.CANCELLED);
        assertThat(deadlines.of(caseId, "approve"))
                .get()
                .extracting(Deadline::state)
                .isEqualTo(State.MET);
        assertThat(deadlines.of(caseId, "contribute"))
                .get()
                .extracting(Deadline::state)
                .isEqualTo(State.RUNNING);
        passes(caseId, Duration.ofMinutes(5).plusSeconds(2));
        assertThat(told(caseId)).containsExactly(DEPARTMENT);
        probe.set(caseId, List.of(order("limit", "PT15M")));
        assertThat(probe.facts(caseId)).filteredOn("deadline.changed"::equals).hasSize(1);
    }

    @Test
    void handedOverTheTimeOfEachDepartmentIsTold() {
        CaseId caseId = probe.opened("repair", List.of(order()));
        clock.advance(Duration.ofMinutes(10));
        caseFiles.assign(caseId, "second-line", null);
        caseFiles.assign(caseId, "second-line", "raj.patel");
        clock.advance(Duration.ofMinutes(50));
        deadlines.meet(caseId, KIND);

        DeadlineExplanation explained = deadlines.explain(caseId, KIND).orElseThrow();
        assertThat(explained.items())
                .extracting(DeadlineExplanation.Item::department, DeadlineExplanation.Item::afterDue)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("repair", false),
                        org.assertj.core.groups.Tuple.tuple("second-line", false),
                        org.assertj.core.groups.Tuple.tuple("second-line", true));
        assertThat(explained.counted()).isEqualTo(Duration.ofMinutes(40));
        assertThat(explained.left()).isEqualTo(Duration.ZERO);
        assertThat(explained.late()).isEqualTo(Duration.between(explained.due(), explained.until()));
        assertThat(probe.facts(caseId))
                .filteredOn("deadline.handed-over"::equals)
                .hasSize(1);
    }

    @Test
    void handedOverTimersAndDueDatesStay() {
        CaseId caseId = probe.opened("repair", List.of(order()));
        Instant due = deadline(caseId).due();
        Date wakes = probe.timers(caseId).get(0).getDuedate();
        clock.advance(Duration.ofMinutes(10));
        deadlines.pause(caseId, "waiting-supplier");
        caseFiles.assign(caseId, "second-line", null);
        assertThat(deadline(caseId).state()).isEqualTo(State.PAUSED);
        deadlines.resume(caseId, "waiting-supplier");
        caseFiles.assign(caseId, "repair", null);

        Duration rested = deadlines.explain(caseId, KIND).orElseThrow().paused();
        assertThat(deadline(caseId).due()).isEqualTo(due.plus(rested));
        assertThat(task(caseId).getDueDate())
                .isCloseTo(Date.from(deadline(caseId).due()), 1000);
        assertThat(probe.timers(caseId).get(0).getDuedate())
                .isCloseTo(Date.from(wakes.toInstant().plus(rested)), 2000);
    }

    @Test
    void aPromiseGivenWhileTheCaseWaitsRestsFromTheBeginningAndRunsWhenTheWaitIsOver() {
        CaseId caseId =
                probe.opened("repair", List.of(order("deadline", "review", "legal", true, "pauseReasons", null)));
        clock.advance(Duration.ofMinutes(10));
        deadlines.pause(caseId, "waiting-complainant");
        clock.advance(Duration.ofMinutes(20));
        Instant received = deadlines.of(caseId, "review").orElseThrow().started();
        deadlines.set(caseId, received, List.of(order(), order("deadline", "approve", "pauseReasons", null)), "p:2");

        assertThat(deadline(caseId).state()).isEqualTo(State.PAUSED);
        assertThat(deadline(caseId).pausedFor()).containsExactly("waiting-complainant");
        assertThat(deadlines.of(caseId, "approve").orElseThrow().state()).isEqualTo(State.RUNNING);
        assertThat(task(caseId).getDueDate()).isNull();
        Deadline part = deadlines
                .setForPart(caseId, new Deadlines.Part("p1", "repair", clock.instant(), null), List.of(order()), "p:2")
                .orElseThrow();
        assertThat(part.state()).isEqualTo(State.PAUSED);
        passes(caseId, Duration.ofDays(3));
        assertThat(told(caseId)).isEmpty();

        deadlines.resume(caseId, "waiting-complainant");
        DeadlineExplanation explained = deadlines.explain(caseId, KIND).orElseThrow();
        assertThat(explained.due())
                .isEqualTo(received.plus(Duration.ofMinutes(40)).plus(explained.paused()));
        assertThat(explained.paused()).isGreaterThan(Duration.ofDays(3));
        assertThat(task(caseId).getDueDate()).isCloseTo(Date.from(explained.due()), 1000);
        passes(caseId, Duration.ofMinutes(11));
        assertThat(told(caseId)).containsExactly(DEPARTMENT);
        probe.set(caseId, List.of(order(), order("deadline", "contribute")));
        assertThat(deadlines.of(caseId, "contribute").orElseThrow().state()).isEqualTo(State.RUNNING);
    }

    @Test
    void boundToTermsThatAllowThePauseItRestsFromThenOn() {
        CaseId caseId = probe.opened("repair", List.of(order("pauseReasons", null)));
        deadlines.pause(caseId, "waiting-complainant");
        clock.advance(Duration.ofMinutes(10));
        assertThat(deadline(caseId).state()).isEqualTo(State.RUNNING);

        probe.set(caseId, List.of(order()));

        assertThat(deadline(caseId).state()).isEqualTo(State.PAUSED);
        assertThat(deadline(caseId).remaining()).isLessThanOrEqualTo(Duration.ofMinutes(30));
        assertThat(task(caseId).getDueDate()).isNull();
    }

    @Test
    void timeThatWasGrantedIsNotLostByAReclassificationAndTimersAndTasksFollow() {
        CaseId caseId = probe.opened("repair", List.of(order()));
        Instant due = deadline(caseId).due();
        assertThat(extend(caseId, due.plus(Duration.ofMinutes(30)))).isInstanceOf(Granted.class);

        probe.set(caseId, List.of(order("limit", "PT60M")));

        assertThat(deadline(caseId).due()).isEqualTo(due.plus(Duration.ofMinutes(50)));
        assertThat(task(caseId).getDueDate())
                .isCloseTo(Date.from(deadline(caseId).due()), 1000);
        assertThat(probe.timers(caseId).get(0).getDuedate())
                .isCloseTo(Date.from(due.plus(Duration.ofMinutes(5))), 2000);
        assertThat(probe.recorded(caseId))
                .filteredOn(fact -> fact.type().equals("deadline.changed"))
                .singleElement()
                .satisfies(fact -> assertThat(fact.values()).containsKey("granted"));
        assertThat(deadlines.explain(caseId, KIND).orElseThrow().granted()).isEqualTo(Duration.ofMinutes(30));
        assertThat(extend(caseId, due.plus(Duration.ofHours(3)))).isEqualTo(new Refused("too-often"));
    }

    @Test
    void aPartWithoutAFigureEndsWithWhatItIsPartOf() {
        CaseId caseId = probe.opened("repair", List.of(order()));
        Instant latest = deadline(caseId).due();
        Instant now = probe.now();
        Map<String, Object> noFigure = order("deadline", "review", "limit", null);

        assertThat(given(caseId, new Part("p-1", "repair", now, null, latest), noFigure))
                .isEqualTo(latest);
        assertThat(given(caseId, new Part("p-2", "repair", now, null, now.minusSeconds(1)), noFigure))
                .as("nobody is late before he begins")
                .isNull();
        assertThat(given(caseId, new Part("p-3", "repair", now, null, latest), order("deadline", "review")))
                .as("a figure of its own")
                .isEqualTo(now.plus(Duration.ofMinutes(40)));

        clock.advance(Duration.ofMinutes(10));
        deadlines.handOver(caseId, "review:p-1", "second-line");
        deadlines.meet(caseId, "review:p-1");
        assertThat(deadlines.explain(caseId, "review:p-1").orElseThrow().items())
                .extracting(DeadlineExplanation.Item::department)
                .containsExactly("repair", "second-line");
        assertThat(deadlines.explain(caseId, KIND).orElseThrow().items())
                .extracting(DeadlineExplanation.Item::department)
                .containsOnly("repair");
    }

    private Instant given(CaseId caseId, Part part, Map<String, Object> row) {
        return deadlines
                .setForPart(caseId, part, List.of(row), "deadline-policy:1")
                .orElseThrow()
                .due();
    }

    // ---- without a figure
    // ---------------------------------------------------------------------------------------------

    @Test
    void aPromiseWithoutAFigureHasNoDueTimeAndWakesNobody() {
        CaseId caseId = probe.opened("repair", List.of(order("limit", null)));

        assertThat(deadline(caseId).due()).isNull();
        assertThat(task(caseId).getDueDate()).isNull();
        assertThat(tasks.getVariableLocal(task(caseId).getId(), "deadlineText")).isEqualTo("实施：应即时完成，未设具体时限");
        passes(caseId, Duration.ofDays(400));
        assertThat(told(caseId)).isEmpty();
        deadlines.meet(caseId, KIND);
        assertThat(deadline(caseId).state()).isEqualTo(State.MET);
    }

    @Test
    void theTaskShowsTheDueTimeInTheZoneAndLanguageOfItsDepartment() {
        CaseId caseId = probe.opened("second-line", List.of(order()));
        Task task = task(caseId);

        assertThat(task.getDueDate()).isNotNull();
        assertThat(tasks.getVariableLocal(task.getId(), "deadline"))
                .isEqualTo(deadline(caseId).due().toString());
        assertThat(tasks.getVariableLocal(task.getId(), "deadlineText"))
                .asString()
                .startsWith("implementation: due ")
                .contains("GMT");
    }

    // ---- nothing by halves
    // --------------------------------------------------------------------------------------------

    @Test
    void aRolledBackWakeUpLeavesNoRungNoMailAndNoFact() {
        CaseId caseId = probe.opened("repair", List.of(order()));
        clock.advance(Duration.ofMinutes(21));
        String job = probe.timers(caseId).get(0).getId();

        transactions.executeWithoutResult(status -> {
            context.getBean(org.camunda.bpm.engine.ManagementService.class).executeJob(job);
            status.setRollbackOnly();
        });
        assertThat(probe.facts(caseId)).containsExactly("deadline.set");
        assertThat(told(caseId)).isEmpty();
        assertThat(probe.ladders(caseId)).isZero();
        assertThat(probe.executeDueJobs(caseId)).isEqualTo(2);
        assertThat(told(caseId)).containsExactly(DEPARTMENT);
    }

    @Test
    void aRowThatMakesNoSenseIsRefusedByName() {
        assertThatThrownBy(() -> probe.opened("repair", List.of(order("limit", "P1D"))))
                .hasMessageContaining("implement")
                .hasMessageContaining("limit");
        assertThatThrownBy(() -> probe.opened("repair", List.of(order("legal", true))))
                .hasMessageContaining("pauseReasons");
    }

    // ---- the board
    // ----------------------------------------------------------------------------------------------------

    @Test
    void theBoardShowsOpenDeadlinesFirstDueFirstPageByPage() {
        String department = "emergency-group";
        Map<String, Object> later = order("limit", "PT50M");
        List<CaseId> cases = List.of(
                probe.opened(department, List.of(later)),
                probe.opened(department, List.of(order("limit", "PT10M"))),
                probe.opened(department, List.of(order("limit", "PT30M"))),
                probe.opened(department, List.of(order("limit", null))));
        CaseId done = probe.opened(department, List.of(order("limit", "PT20M")));
        deadlines.meet(done, KIND);
        Instant tomorrow = probe.now().plus(Duration.ofDays(1));

        List<Deadline> first = deadlines.board(List.of(department), tomorrow, 2);
        assertThat(first).extracting(Deadline::caseId).containsExactly(cases.get(1), cases.get(2));
        assertThat(deadlines.board(List.of(department), tomorrow, first.get(1), 2))
                .extracting(Deadline::caseId)
                .containsExactly(cases.get(0));
        assertThat(deadlines.board(List.of(department), first.get(1).due(), 9)).hasSize(1);
        assertThat(deadlines.board(List.of(), tomorrow, 1000))
                .extracting(Deadline::caseId)
                .contains(cases.get(0), cases.get(1), cases.get(2))
                .doesNotContain(done, cases.get(3));
    }

    // ---- words
    // --------------------------------------------------------------------------------------------------------

    private void passes(CaseId caseId, Duration time) {
        clock.advance(time);
        probe.executeDueJobs(caseId);
        mails.deliver();
    }

    private List<String> told(CaseId caseId) {
        return mails.of(caseId).stream().map(Received::to).toList();
    }

    private Received mailTo(CaseId caseId, String address, Duration after) {
        passes(caseId, after);
        return mails.of(caseId).stream()
                .filter(mail -> mail.to().equals(address))
                .findFirst()
                .orElseThrow();
    }

    private Deadline deadline(CaseId caseId) {
        return deadlines.of(caseId, KIND).orElseThrow();
    }

    private Deadlines.ExtensionAnswer extend(CaseId caseId, Instant newDue) {
        return deadlines.extend(caseId, KIND, new Extension(newDue, "parts are missing", "zhou.qiang"));
    }

    private Task task(CaseId caseId) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(caseId.value())
                .singleResult();
    }

    private void completeWork(CaseId caseId) {
        transactions.executeWithoutResult(status -> {
            deadlines.meet(caseId, KIND);
            tasks.complete(task(caseId).getId());
        });
    }
}
