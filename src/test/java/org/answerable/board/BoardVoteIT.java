package org.answerable.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.answerable.board.BoardSession.Seat;
import org.answerable.board.NewSession.Rules;
import org.answerable.casefile.CaseAccess;
import org.answerable.complaint.ComplaintFixture;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.Deadlines;
import org.answerable.directory.Absence;
import org.answerable.directory.Directory;
import org.answerable.directory.NoteAbsence;
import org.answerable.directory.Substitutes;
import org.answerable.engine.CaseProcesses;
import org.answerable.engine.CaseProcesses.OpenTask;
import org.answerable.engine.CaseTimers;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.CaseId;
import org.answerable.testing.EngineTime;
import org.answerable.testing.Mails;
import org.answerable.testing.OtherSessions;
import org.answerable.testing.ServerTest;
import org.answerable.testing.TasklistUser;
import org.answerable.testing.Visitor;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A board that votes about a case: every way through and out, as its members in Tasklist, and two at the same moment. */
@ServerTest
class BoardVoteIT {

    private static final String TASK = "UserTask_Vote";
    private static final Rules MAJORITY = new Rules(2, false, false);

    @LocalServerPort
    int port;

    @Autowired
    ComplaintFixture complaints;

    @Autowired
    Boards boards;

    @Autowired
    Deadlines deadlines;

    @Autowired
    CaseProcesses processes;

    @Autowired
    CaseAccess access;

    @Autowired
    CaseTimers timers;

    @Autowired
    TasklistUser people;

    @Autowired
    NoteAbsence absences;

    @Autowired
    Directory directory;

    @Autowired
    Substitutes substitutes;

    @Autowired
    Ledger ledger;

    @Autowired
    EngineTime time;

    @Autowired
    Mails mails;

    @Autowired
    FormService forms;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    HistoryService history;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Clock clock;

    @Autowired
    ObjectMapper json;

    @Test
    void enoughVotesForItEndTheVote() throws Exception {
        CaseId id = complaints.filed("it-operations", "slow");
        String part = called(id, "advisory", List.of("payment"), Set.of(), new Rules(3, false, false));

        assertThat(boards.session(id, part).seats())
                .extracting(Seat::person)
                .containsExactly("grace.turner", "tom.baker", "raj.patel", "chen.wei");
        assertThat(voters(id)).containsExactlyInAnyOrder("grace.turner", "tom.baker", "raj.patel", "chen.wei");
        OpenTask first = taskOf(id, "chen.wei");
        assertThat(first.departments()).containsExactly("risk-control");
        assertThat(first.part()).isEqualTo(part);
        assertThat(first.due()).isNull();
        assertThat(tasks.getVariable(first.id(), "question")).isEqualTo("May the switch be replaced? 𠮷😀");
        assertThat(tasks.getVariable(first.id(), "services")).isEqualTo("payment");
        assertThat(access.mayRead(complaints.file(id), "liu.yang")).isTrue();
        assertThat(mails.of(id)).extracting(mail -> mail.subject()).anyMatch(text -> text.contains("请您表决"));

        vote(id, "grace.turner", "yes", null);
        vote(id, "tom.baker", "yes", "Tried in the test room. 𠮷😀");
        assertThat(boards.session(id, part).open()).isTrue();
        assertThat(voters(id)).containsExactlyInAnyOrder("raj.patel", "chen.wei");
        vote(id, "raj.patel", "yes", null);

        BoardSession closed = boards.session(id, part);
        assertThat(closed.decision()).isEqualTo(Decision.APPROVED);
        assertThat(closed.because()).isEqualTo("votes");
        assertThat(voters(id)).isEmpty();
        assertThat(deadline(id, part).state()).isEqualTo(Deadline.State.MET);
        ended(id, "EndEvent_Approved");
        assertThat(facts(id)).contains("board.convened", "board.voted", "board.closed");
        shownToWhoMayReadIt(id);
    }

    private void shownToWhoMayReadIt(CaseId id) throws Exception {
        String api = "/api/v1/cases/" + complaints.file(id).number() + "/boards";
        JsonNode session = json.readTree(visitor("olivia.reed").get(api).body()).get(0);
        assertThat(session.path("decision").asText()).isEqualTo("approved");
        assertThat(session.path("members").get(1).path("reason").asText()).isEqualTo("Tried in the test room. 𠮷😀");
        assertThat(session.path("members").get(3).path("vote").isNull()).isTrue();
        assertThat(visitor("wu.jing").get(api).statusCode()).isEqualTo(403);
        assertThat(new Visitor(port).get(api).statusCode()).isEqualTo(401);
        Visitor reader = new Visitor(port);
        reader.logIn("olivia.reed", Visitor.SAMPLE_PASSWORD);
        String page = "/staff/cases/" + complaints.file(id).number() + "?lang=";
        assertThat(reader.get(page + "en").body())
                .contains("Votes of boards", "advisory board", "Head of Change management", "Tried in the test room.")
                .contains("Yes 3 · no 0 · abstained 0 · not cast 1");
        assertThat(reader.get(page + "zh-CN").body()).contains("委员会表决", "变更咨询委员会", "赞成 3 · 反对 0");
    }

    @Test
    void oneVoteAgainstItRejectsWhereTheRuleSaysSoAndGivesItsReason() {
        CaseId id = complaints.filed("it-operations", "slow");
        String part = called(id, "advisory", List.of(), Set.of(), new Rules(2, true, false));

        assertThatThrownBy(() -> vote(id, "tom.baker", "no", " ")).hasMessageContaining("Reason");
        assertThatThrownBy(() -> vote(id, "tom.baker", "perhaps", null)).hasMessageContaining("Choose one of");
        assertThatThrownBy(() -> vote(id, "tom.baker", "no", "x".repeat(2_001))).hasMessageContaining("Reason");
        vote(id, "grace.turner", "yes", null);
        vote(id, "tom.baker", "no", "The window is too short.");

        assertThat(boards.session(id, part).decision()).isEqualTo(Decision.REJECTED);
        assertThat(voters(id)).isEmpty();
        ended(id, "EndEvent_Rejected");
    }

    @Test
    void aTieRejectsAndAnAbstentionCountsTowardsTheQuorumOnly() {
        CaseId id = complaints.filed("it-operations", "slow");
        String part = called(id, "advisory", List.of(), Set.of(), MAJORITY);
        vote(id, "grace.turner", "yes", null);
        vote(id, "raj.patel", "abstain", null);
        assertThat(boards.session(id, part).open()).isTrue();
        vote(id, "tom.baker", "no", "Not now");

        assertThat(boards.session(id, part).decision()).isEqualTo(Decision.REJECTED);
    }

    @Test
    void theEmergencyBoardOfTwoKeepsMinutesInItsVotes() {
        CaseId id = complaints.filed("it-operations", "outage");
        String part = called(id, "emergency", List.of(), Set.of("tom.baker"), new Rules(2, false, true));
        assertThat(voters(id)).containsExactlyInAnyOrder("feng.xue", "tang.bo");

        assertThatThrownBy(() -> vote(id, "feng.xue", "yes", null)).hasMessageContaining("理由");
        vote(id, "feng.xue", "yes", "Nothing else brings it back.");
        vote(id, "tang.bo", "yes", "Agreed by phone, 03:10.");

        assertThat(boards.session(id, part).decision()).isEqualTo(Decision.APPROVED);
    }

    @Test
    void aBoardWithFewerMembersThanVotesNeededIsNotConvened() {
        CaseId id = complaints.filed("it-operations", "outage");
        String part = called(id, "emergency", List.of(), Set.of("feng.xue"), new Rules(2, false, true));

        BoardSession closed = boards.session(id, part);
        assertThat(closed.decision()).isEqualTo(Decision.NO_QUORUM);
        assertThat(closed.because()).isEqualTo("too-few-members");
        assertThat(closed.seats()).extracting(Seat::person).containsExactly("tang.bo");
        assertThat(voters(id)).isEmpty();
        ended(id, "EndEvent_NotConvened");
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(instance(id))
                        .variableName("boardDecision")
                        .singleResult()
                        .getValue())
                .isEqualTo("no-quorum");
        assertThat(facts(id)).contains("board.not-convened").doesNotContain("board.convened");
        assertThat(deadlines.of(id, "vote:" + part)).isEmpty();
    }

    @Test
    void deputiesTakeTheSeatsOfWhoIsAwayOrMustNotVoteAndNobodyElseVotes() {
        CaseId id = complaints.filed("it-operations", "slow");
        Absence away = away("grace.turner", "he.xin");
        String part;
        try {
            part = called(id, "advisory", List.of(), Set.of("tom.baker"), MAJORITY);
            assertThat(boards.session(id, part).seats())
                    .extracting(seat -> seat.person() + " for " + seat.inPlaceOf())
                    .containsExactly("he.xin for grace.turner", "olivia.reed for tom.baker", "raj.patel for null");
            assertThat(tasks.getVariable(taskOf(id, "he.xin").id(), "inPlaceOf"))
                    .isEqualTo("Grace Turner");
        } finally {
            back(away);
        }
        String task = taskOf(id, "raj.patel").id();
        tasks.setAssignee(task, "gao.ming");
        assertThatThrownBy(() -> voteAs(id, "gao.ming", task, "yes")).hasMessageContaining("本人");
        Absence later = away("raj.patel", "gao.ming");
        try {
            voteAs(id, "gao.ming", task, "yes");
        } finally {
            back(later);
        }
        Seat seat = boards.session(id, part).seatOf("raj.patel").orElseThrow();
        assertThat(seat.vote().by()).isEqualTo("gao.ming");
        runtime.deleteProcessInstance(instance(id), "the case is over");
    }

    @Test
    void aSeatFallsAwayWhereNobodyIsLeftForItAndNobodySitsTwice() {
        BoardMembers members = new BoardMembers(directory, substitutes);

        assertThat(seats(members, Set.of("grace.turner", "he.xin"), row("department-head:change-management", null)))
                .isEmpty();
        assertThat(seats(members, Set.of("tom.baker"), row("person:tom.baker", null)))
                .isEmpty();
        assertThat(seats(members, Set.of(), row("role:manager", null), row("person:lin.yue", null)))
                .containsExactly("lin.yue");
        assertThat(seats(members, Set.of("li.na"), row("duty-roster", 2), row("department-head", null)))
                .containsExactly("zhao.min", "emma.clark", "wang.fang");
        assertThat(seats(members, Set.of(), row("department-head:no-such", null)))
                .isEmpty();
        assertThat(seats(members, Set.of("chen.wei"), row("role:department-head", 3)))
                .hasSize(3);
        Absence away = away("raj.patel", "gao.ming");
        try {
            assertThat(seats(members, Set.of("gao.ming"), row("person:raj.patel", null)))
                    .isEmpty();
            assertThat(seats(members, Set.of(), row("person:raj.patel", null))).containsExactly("gao.ming");
        } finally {
            back(away);
        }
        assertThatThrownBy(() -> seats(members, Set.of(), row("the boss", null)))
                .hasMessageContaining("who the boss is none of department-head");
    }

    @SafeVarargs
    private static List<String> seats(BoardMembers members, Set<String> excluded, Map<String, Object>... rows) {
        return members.of(List.of(rows), "customer-centre", excluded).stream()
                .map(Seat::person)
                .toList();
    }

    private static Map<String, Object> row(String who, Integer seats) {
        return seats == null ? Map.of("who", who) : Map.of("who", who, "seats", seats);
    }

    @Test
    void aMemberReachesNoOtherVoteAndNoCounterOfTheEngine() {
        CaseId id = complaints.filed("it-operations", "slow");
        String part = called(id, "advisory", List.of(), Set.of(), MAJORITY);
        Map<String, Object> fields = new HashMap<>(Map.of("vote", "yes", "part", "other", "member", "tom.baker"));
        fields.putAll(Map.of("nrOfInstances", 1, "nrOfCompletedInstances", 9, "boardDecision", "approved"));

        people.as("raj.patel", () -> {
            forms.submitTaskForm(taskOf(id, "raj.patel").id(), fields);
            return null;
        });
        time.executeDueJobs(id);

        assertThat(boards.session(id, part).open()).isTrue();
        assertThat(voters(id)).containsExactlyInAnyOrder("grace.turner", "tom.baker");
        assertThat(boards.session(id, part)
                        .seatOf("raj.patel")
                        .orElseThrow()
                        .vote()
                        .choice())
                .isEqualTo(Choice.YES);
        runtime.deleteProcessInstance(instance(id), "the case is over");
        assertThat(boards.session(id, part).decision()).isEqualTo(Decision.LAPSED);
        assertThat(deadline(id, part).state()).isEqualTo(Deadline.State.CANCELLED);
    }

    @Test
    void theTimeEndsTheVoteAndTooFewVotesDecideNothing() {
        CaseId id = complaints.filed("telecom", "bill");
        String part = called(id, "advisory", List.of(), Set.of(), MAJORITY);
        Deadline promised = deadline(id, part);
        assertThat(taskOf(id, "tom.baker").due()).isNotNull();
        vote(id, "tom.baker", "yes", null);
        theEndFollowsTheDeadline(id, part, promised.due());

        time.passUntil(id, promised.due());

        BoardSession closed = boards.session(id, part);
        assertThat(closed.decision()).isEqualTo(Decision.NO_QUORUM);
        assertThat(closed.because()).isEqualTo("time-over");
        assertThat(facts(id)).contains("deadline.warned");
        assertThat(voters(id)).isEmpty();
        assertThat(deadline(id, part).state()).isEqualTo(Deadline.State.BREACHED);
        ended(id, "EndEvent_NoQuorum");
    }

    private void theEndFollowsTheDeadline(CaseId id, String part, Instant due) {
        Instant later = due.plus(Duration.ofHours(1));
        Instant wake = jobOf(id, "BoundaryEvent_VoteWake");
        transactions.executeWithoutResult(status -> timers.moveWakeUps(id, "vote:" + part, wake, later));
        assertThat(jobOf(id, "BoundaryEvent_VoteTimeOver")).isBetween(later.minusSeconds(1), later);
        assertThat(jobOf(id, "BoundaryEvent_VoteWake")).isEqualTo(wake);
        transactions.executeWithoutResult(status -> timers.moveWakeUps(id, "vote:" + part, wake, due));
    }

    @Test
    void aVoteThatArrivesWhileTheBoardClosesIsCountedOrRefused() throws Exception {
        CaseId first = complaints.filed("telecom", "bill");
        String counted = called(first, "advisory", List.of(), Set.of(), MAJORITY);
        vote(first, "tom.baker", "yes", null);
        CaseId second = complaints.filed("telecom", "bill");
        String refused = called(second, "advisory", List.of(), Set.of(), MAJORITY);
        vote(second, "tom.baker", "yes", null);
        time.passUntil(CaseId.next(), deadline(second, refused).due());

        Throwable late = together(() -> vote(first, "raj.patel", "yes", null), () -> closeByTime(first));
        // The close that lost the race is a job: the engine tries it again.
        time.executeDueJobs(first);
        assertThat(late).satisfiesAnyOf(none -> assertThat(none).isNull(), conflict -> assertThat(conflict)
                .isInstanceOf(org.camunda.bpm.engine.OptimisticLockingException.class));
        assertThat(boards.session(first, counted).tally().yes()).isEqualTo(2);
        assertThat(boards.session(first, counted).decision()).isEqualTo(Decision.APPROVED);

        String task = taskOf(second, "raj.patel").id();
        Throwable tooLate = together(() -> closeByTime(second), () -> voteAs(second, "raj.patel", task, "yes"));
        assertThat(tooLate).hasMessageContaining("The vote is over");
        assertThat(boards.session(second, refused).tally().yes()).isEqualTo(1);
        assertThat(boards.session(second, refused).decision()).isEqualTo(Decision.NO_QUORUM);
    }

    /**
     * The second begins when the first has done its work and has not committed it yet, which it does once the second waits for the
     * session's row. Returns what the second was refused with, null for nothing.
     */
    private Throwable together(Runnable first, Runnable second) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<Throwable> outcome = other.submit(() -> {
                done.await(30, TimeUnit.SECONDS);
                return catchThrowable(second::run);
            });
            transactions.executeWithoutResult(status -> {
                first.run();
                done.countDown();
                OtherSessions.awaitStatement(database, "from board_session where id");
            });
            return outcome.get(60, TimeUnit.SECONDS);
        } finally {
            other.shutdownNow();
        }
    }

    private void closeByTime(CaseId id) {
        management.executeJob(timer(id, "BoundaryEvent_VoteTimeOver").getId());
    }

    private String called(CaseId id, String board, List<String> services, Set<String> excluded, Rules rules) {
        NewSession wanted =
                new NewSession(board, "it-operations", services, excluded, "May the switch be replaced? 𠮷😀", rules);
        return transactions.execute(status -> {
            String part = boards.convene(id, wanted);
            runtime.startProcessInstanceByKey("board-vote", id.value(), Map.of("part", part));
            return part;
        });
    }

    private void vote(CaseId id, String person, String choice, String reason) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("vote", choice);
        fields.put("reason", reason);
        String task = taskOf(id, person).id();
        people.as(person, () -> {
            forms.submitTaskForm(task, fields);
            return null;
        });
        afterwards(id);
    }

    private void voteAs(CaseId id, String person, String task, String choice) {
        people.as(person, () -> {
            forms.submitTaskForm(task, Map.of("vote", choice));
            return null;
        });
    }

    /** What the votes' save points let go on; inside an open transaction later. */
    private void afterwards(CaseId id) {
        if (!org.springframework.transaction.support.TransactionSynchronizationManager.isActualTransactionActive()) {
            time.executeDueJobs(id);
        }
    }

    private List<String> voters(CaseId id) {
        return processes.openTasks(id).stream()
                .filter(task -> TASK.equals(task.elementId()))
                .map(OpenTask::assignee)
                .toList();
    }

    private OpenTask taskOf(CaseId id, String person) {
        return processes.openTasks(id).stream()
                .filter(task -> TASK.equals(task.elementId()) && person.equals(task.assignee()))
                .findFirst()
                .orElseThrow();
    }

    private Deadline deadline(CaseId id, String part) {
        return deadlines.of(id, "vote:" + part).orElseThrow();
    }

    private Job timer(CaseId id, String element) {
        return management
                .createJobQuery()
                .processInstanceId(instance(id))
                .activityId(element)
                .singleResult();
    }

    private Instant jobOf(CaseId id, String element) {
        return timer(id, element).getDuedate().toInstant();
    }

    private String instance(CaseId id) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(id.value())
                .processDefinitionKey("board-vote")
                .singleResult()
                .getId();
    }

    private void ended(CaseId id, String end) {
        assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(instance(id))
                        .activityId(end)
                        .count())
                .isEqualTo(1);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(id.value())
                        .processDefinitionKey("board-vote")
                        .count())
                .isZero();
    }

    private List<String> facts(CaseId id) {
        return ledger.entries(id).stream()
                .flatMap(entry -> entry.facts().stream())
                .map(fact -> fact.type())
                .toList();
    }

    private Visitor visitor(String person) {
        return new Visitor(port).withBasic(person, Visitor.SAMPLE_PASSWORD);
    }

    private Absence away(String person, String deputy) {
        Instant now = clock.instant().truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        Instant until = now.plus(Duration.ofHours(8));
        return as(person, () -> absences.save(new Absence(null, person, now, until, deputy, "leave", null, null, 0)));
    }

    private void back(Absence absence) {
        as(absence.personId(), () -> {
            absences.end(absence.personId(), absence.id(), absence.version());
            return null;
        });
    }

    private static <T> T as(String person, java.util.function.Supplier<T> work) {
        return Acting.as(Actor.person(person), "web", work);
    }
}
