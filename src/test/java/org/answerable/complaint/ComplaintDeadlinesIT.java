package org.answerable.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.answerable.complaint.tracking.AddMessage;
import org.answerable.complaint.tracking.WithdrawComplaint;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.Deadlines;
import org.answerable.platform.AdjustableClock;
import org.answerable.platform.CaseId;
import org.answerable.testing.Mails;
import org.answerable.testing.ServerTest;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The clocks of a complaint: the test moves the time and executes what is due, nothing else. */
@ServerTest
class ComplaintDeadlinesIT {

    @Autowired
    TaskService engineTasks;

    @Autowired
    ComplaintFixture complaints;

    @Autowired
    Deadlines deadlines;

    @Autowired
    AdjustableClock clock;

    @Autowired
    Mails mails;

    @Autowired
    AddMessage adding;

    @Autowired
    WithdrawComplaint withdrawing;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void aLateFirstReplyClimbsItsLadderUntilItIsGiven() {
        CaseId id = complaints.filed("ride-hailing", "late-or-no-show");
        int written = mails.of(id).size();

        pass(id, Duration.ofMinutes(10));
        assertThat(noticesAfter(id, written)).isEmpty();
        pass(id, Duration.ofMinutes(14));
        assertThat(noticesAfter(id, written)).hasSize(1);
        pass(id, Duration.ofMinutes(13));
        assertThat(noticesAfter(id, written)).hasSize(2);
        pass(id, Duration.ofMinutes(9));
        assertThat(noticesAfter(id, written)).hasSize(3);
        pass(id, Duration.ofMinutes(10));
        assertThat(noticesAfter(id, written)).hasSize(4);
        assertThat(complaints.runDueJobs(id)).isZero();
        pass(id, Duration.ofMinutes(20));
        assertThat(noticesAfter(id, written)).hasSizeGreaterThanOrEqualTo(5);

        complaints.complete(id, "li.na", Map.of("outcome", "reply", "reply", "Sorry, we are late."));
        assertThat(state(id, "first-reply")).isEqualTo(Deadline.State.BREACHED);
        assertThat(complaints.passed(id, "CallActivity_EscalateFirstReply")).isEqualTo(1);
        assertThat(complaints.passed(id, "EndEvent_FirstReplyEscalated")).isEqualTo(1);
        assertThat(complaints.instances(id)).hasSize(1);
        complaints.stands(id, "in-work", "UserTask_ResolveComplaint");
    }

    @Test
    void aLateAnswerClimbsTheLadderOfTheResolution() {
        CaseId id = complaints.filed("ride-hailing", "late-or-no-show");
        complaints.complete(id, "li.na", Map.of("outcome", "reply", "reply", "We look into it."));
        int written = mails.of(id).size();

        pass(id, Duration.ofHours(12).plusMinutes(1));
        assertThat(noticesAfter(id, written)).hasSize(1);
        pass(id, Duration.ofHours(12));
        pass(id, Duration.ofHours(1));
        pass(id, Duration.ofHours(3));
        assertThat(noticesAfter(id, written)).hasSizeGreaterThanOrEqualTo(4);

        complaints.answered(id, "li.na", "You are right.");
        complaints.confirmed(id);
        complaints.isOver(id, "closed", "EndEvent_ComplaintClosed");
        assertThat(complaints.passed(id, "EndEvent_ResolveEscalated")).isEqualTo(1);
        assertThat(state(id, "resolve")).isEqualTo(Deadline.State.BREACHED);
    }

    @Test
    void aRunningLadderEndsWithTheCaseThatIsWithdrawn() {
        CaseId id = complaints.filed("ride-hailing", "late-or-no-show");
        pass(id, Duration.ofMinutes(30));
        assertThat(complaints.instances(id)).hasSize(2);

        withdrawing.withdraw(id);

        complaints.isOver(id, "withdrawn", "EndEvent_ComplaintWithdrawn");
    }

    @Test
    void theTaskInTriageOfACaseWithoutFirstReplyShowsWhatBindsTheCase() {
        CaseId id = complaints.filed("telecom", "other");

        assertThat(engineTasks.getVariableLocal(complaints.task(id).id(), "deadlineText"))
                .asString()
                .contains("未设具体时限");
    }

    @Test
    void theTaskInTriageIsDueWhenTheFirstReplyIs() {
        CaseId id = complaints.filed("ride-hailing", "other");

        assertThat(complaints.task(id).due())
                .isBetween(
                        clock.instant().plus(Duration.ofMinutes(44)),
                        clock.instant().plus(Duration.ofMinutes(45)));
    }

    /** No shipped profile lets a resolution rest, so this case gets a promise that may. */
    @Test
    void aQuestionStopsTheClockWhereThePromiseAllowsIt() {
        CaseId id = complaints.filed("it-operations", "slow");
        complaints.complete(id, "olivia.reed", Map.of("outcome", "reply", "reply", "We look."));
        transactions.executeWithoutResult(
                status -> deadlines.set(id, clock.instant(), List.of(resolutionThatMayRest()), "test-policy:1"));
        int written = mails.of(id).size();
        clock.advance(Duration.ofHours(1));
        complaints.complete(id, "olivia.reed", Map.of("outcome", "ask", "question", "Since when?"));

        complaints.stands(id, "waiting-complainant", "UserTask_AwaitComplainant");
        Deadline resting = deadlines.of(id, "resolve").orElseThrow();
        assertThat(resting.state()).isEqualTo(Deadline.State.PAUSED);
        assertThat(resting.remaining()).isBetween(Duration.ofMinutes(599), Duration.ofHours(10));
        pass(id, Duration.ofDays(3));
        assertThat(noticesAfter(id, written)).hasSize(1);

        adding.add(id, "Since Monday", "web");
        Deadline running = deadlines.of(id, "resolve").orElseThrow();
        assertThat(running.state()).isEqualTo(Deadline.State.RUNNING);
        assertThat(Duration.between(clock.instant(), running.due()))
                .isBetween(resting.remaining().minusMinutes(1), resting.remaining());
        complaints.stands(id, "in-work", "UserTask_ResolveComplaint");
    }

    private static Map<String, Object> resolutionThatMayRest() {
        Map<String, Object> row = new HashMap<>();
        row.put("deadline", "resolve");
        row.put("source", "D-02");
        row.put("clock", "always");
        row.put("limit", "PT11H");
        row.put("warn", "0.5");
        row.put("ladder", "standard");
        row.put("legal", false);
        row.put("pauseReasons", "waiting-complainant");
        row.put("extensions", 0);
        return row;
    }

    @Test
    void aLegalClockRunsOnDuringAQuestion() {
        CaseId id = complaints.filed("telecom", "bill");
        complaints.complete(id, "li.na", Map.of("outcome", "ask", "question", "Which month?"));

        assertThat(state(id, "resolve")).isEqualTo(Deadline.State.RUNNING);
    }

    private void pass(CaseId id, Duration step) {
        clock.advance(step);
        complaints.runDueJobs(id);
    }

    private List<Mails.Received> noticesAfter(CaseId id, int written) {
        List<Mails.Received> all = mails.of(id);
        return all.subList(written, all.size());
    }

    private Deadline.State state(CaseId id, String kind) {
        return deadlines.of(id, kind).orElseThrow().state();
    }
}
