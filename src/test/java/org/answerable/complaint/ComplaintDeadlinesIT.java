package org.answerable.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.Deadlines;
import org.answerable.platform.AdjustableClock;
import org.answerable.platform.CaseId;
import org.answerable.testing.Mails;
import org.answerable.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The clocks of a complaint: the test moves the time and executes what is due, nothing else. */
@ServerTest
class ComplaintDeadlinesIT {

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

        complaints.complete(
                id, "li.na", Map.of("outcome", "answer", "finding", "substantiated", "answer", "You are right."));
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
    void theTaskInTriageIsDueWhenTheFirstReplyIs() {
        CaseId id = complaints.filed("ride-hailing", "other");

        assertThat(complaints.task(id).due())
                .isBetween(
                        clock.instant().plus(Duration.ofMinutes(44)),
                        clock.instant().plus(Duration.ofMinutes(45)));
    }

    @Test
    void aQuestionStopsTheClockWhereTheProfileAllowsIt() {
        CaseId id = complaints.filed("it-operations", "slow");
        complaints.stands(id, "first-reply", "UserTask_FirstReply");
        complaints.complete(id, "olivia.reed", Map.of("outcome", "reply", "reply", "We look."));
        complaints.complete(id, "olivia.reed", Map.of("outcome", "ask", "question", "Since when?"));

        complaints.stands(id, "waiting-complainant", "UserTask_AwaitComplainant");
        List<Deadline> open = deadlines.of(id).stream()
                .filter(deadline ->
                        deadline.ended() == null && deadline.pauseReasons().contains("waiting-complainant"))
                .toList();
        assertThat(open).allMatch(deadline -> deadline.state() == Deadline.State.PAUSED);
        adding.add(id, "Since Monday", "web");
        assertThat(deadlines.of(id)).noneMatch(deadline -> deadline.state() == Deadline.State.PAUSED);
        complaints.stands(id, "in-work", "UserTask_ResolveComplaint");
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
