package org.answerable.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.answerable.complaint.routing.HandOverComplaint;
import org.answerable.complaint.tracking.WithdrawComplaint;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.Deadline.State;
import org.answerable.deadline.Deadlines;
import org.answerable.engine.CaseProcesses.OpenTask;
import org.answerable.ledger.Ledger;
import org.answerable.platform.CaseId;
import org.answerable.testing.EngineTime;
import org.answerable.testing.Mails;
import org.answerable.testing.ServerTest;
import org.answerable.testing.TasklistUser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tasks that are promised by themselves, whatever stage the complaint is in: due, escalated, kept, dropped. */
@ServerTest
class PromisedTasksIT {

    private static final String EXPERT = "wu.jing";
    private static final String ACCEPT = "UserTask_AcceptHandOver";

    @Autowired
    ComplaintFixture complaints;

    @Autowired
    HandOverComplaint handOver;

    @Autowired
    WithdrawComplaint withdrawing;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Ledger ledger;

    @Autowired
    TasklistUser tasklist;

    @Autowired
    EngineTime time;

    @Autowired
    Mails mails;

    @Test
    void anOfferThatNobodyAnswersIsEscalatedAtTheDepartmentItIsOfferedTo() {
        CaseId id = offered();
        OpenTask task = tasklist.task(id, ACCEPT);
        Deadline promised = deadlines.of(id, "hand-over:" + task.id()).orElseThrow();
        assertThat(promised.due()).isNotNull();
        assertThat(promised.department()).isEqualTo("power-service-experts");
        assertThat(toTheSecond(task.due())).isEqualTo(toTheSecond(promised.due()));
        int before = mails.of(id).size();

        time.passUntil(id, promised.due().plusSeconds(60));

        assertThat(facts(id)).contains("deadline.warned", "deadline.due");
        assertThat(mails.of(id)).hasSizeGreaterThan(before);
        tasklist.complete(EXPERT, id, ACCEPT, Map.of("outcome", "accept"));
        assertThat(deadlines.of(id, promised.key()).orElseThrow().state()).isEqualTo(State.BREACHED);
        assertThat(complaints.instances(id)).hasSize(1);
    }

    @Test
    void anOfferThatIsAnsweredInTimeIsAPromiseKeptAndLeavesNoLadder() {
        CaseId id = offered();
        String key = "hand-over:" + tasklist.task(id, ACCEPT).id();
        assertThat(complaints.instances(id)).hasSize(2);

        tasklist.complete(EXPERT, id, ACCEPT, Map.of("outcome", "decline", "reason", "Not ours"));

        assertThat(deadlines.of(id, key).orElseThrow().state()).isEqualTo(State.MET);
        assertThat(complaints.instances(id)).hasSize(1);
    }

    @Test
    void anOfferThatGoesWithItsComplaintIsNoPromiseAnyMore() {
        CaseId id = offered();
        String key = "hand-over:" + tasklist.task(id, ACCEPT).id();

        complaints.as("li.na", () -> {
            withdrawing.said(id, "She called it off");
            return null;
        });

        assertThat(deadlines.of(id, key).orElseThrow().state()).isEqualTo(State.CANCELLED);
        complaints.isOver(id, "withdrawn", "EndEvent_ComplaintWithdrawn");
    }

    @Test
    void withoutAFigureTheTaskIsPromisedAndNobodyWakesUp() {
        CaseId id = complaints.filed("telecom", "bill");
        complaints.answered(id, "li.na", "You were right.");
        complaints.confirmedOnly(id);
        complaints.stands(id, "attributing", "UserTask_AttributeCause");
        OpenTask task = tasklist.task(id, "UserTask_AttributeCause");

        Deadline promised = deadlines.of(id, "attribute-cause:" + task.id()).orElseThrow();
        assertThat(promised.due()).isNull();
        assertThat(promised.state()).isEqualTo(State.RUNNING);
        assertThat(task.due()).isNull();
        assertThat(complaints.instances(id)).hasSize(1);

        complaints.noCauseFound(id);
        assertThat(deadlines.of(id, promised.key()).orElseThrow().state()).isEqualTo(State.MET);
        complaints.isOver(id, "closed", "EndEvent_ComplaintClosed");
    }

    private CaseId offered() {
        CaseId id = complaints.filed("business-hall", "waiting-time");
        complaints.as("li.na", () -> {
            handOver.offer(id, "power-service-experts", "The meter");
            return null;
        });
        return id;
    }

    private List<String> facts(CaseId id) {
        return ledger.entries(id).stream()
                .flatMap(entry -> entry.facts().stream())
                .map(Ledger.RecordedFact::type)
                .toList();
    }

    /** The engine keeps whole seconds on some databases. */
    private static Instant toTheSecond(Instant due) {
        return due.truncatedTo(ChronoUnit.SECONDS);
    }
}
