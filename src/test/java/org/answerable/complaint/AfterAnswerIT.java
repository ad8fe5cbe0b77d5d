package org.answerable.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.Correspondence;
import org.answerable.complaint.tracking.AddMessage;
import org.answerable.complaint.tracking.WithdrawComplaint;
import org.answerable.complaint.verdict.AnswerVerdict;
import org.answerable.complaint.verdict.AnswerVerdicts;
import org.answerable.complaint.verdict.JudgeAnswer;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.Deadlines;
import org.answerable.ledger.Ledger;
import org.answerable.platform.AdjustableClock;
import org.answerable.platform.CaseId;
import org.answerable.platform.InvalidInputException;
import org.answerable.testing.EngineTime;
import org.answerable.testing.Mails;
import org.answerable.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What may happen once a complaint is answered, on the engine and by the moved clock. */
@ServerTest
class AfterAnswerIT {

    @Autowired
    ComplaintFixture complaints;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    Deadlines deadlines;

    @Autowired
    AnswerVerdicts verdicts;

    @Autowired
    AddMessage adding;

    @Autowired
    WithdrawComplaint withdrawing;

    @Autowired
    JudgeAnswer judging;

    @Autowired
    Ledger ledger;

    @Autowired
    Mails mails;

    @Autowired
    EngineTime time;

    @Autowired
    AdjustableClock clock;

    @Test
    void aConfirmedAnswerClosesTheComplaint() {
        CaseId id = answered();

        complaints.stands(id, "answered");
        assertThat(complaints.file(id).closedAt()).isNull();
        complaints.confirmed(id);

        complaints.isOver(id, "closed", "EndEvent_ComplaintClosed");
        assertThat(complaints.passed(id, "CatchEvent_Confirmed")).isEqualTo(1);
        assertThat(verdicts.of(id)).extracting(AnswerVerdict::verdict).containsExactly(AnswerVerdict.Verdict.CONFIRMED);
    }

    @Test
    void silenceClosesTheComplaintWhenTheTimeIsOverAndNotBefore() {
        CaseId id = answered();
        Instant closes = verdicts.last(id).orElseThrow().closesAt();
        assertThat(closes)
                .isEqualTo(verdicts.last(id).orElseThrow().answeredAt().plus(Duration.ofDays(14)));

        time.passUntil(id, closes.minusSeconds(60));
        complaints.stands(id, "answered");
        time.passUntil(id, closes);

        complaints.isOver(id, "closed", "EndEvent_ComplaintClosed");
        assertThat(complaints.passed(id, "CatchEvent_WindowClosed")).isEqualTo(1);
        assertThat(verdicts.last(id).orElseThrow().verdict()).isNull();
        assertThatThrownBy(() -> complaints.disputed(id, "Too late")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> complaints.confirmed(id)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aDisputeBringsItBackToTheDepartmentWithANewPromiseAndTheOldVerdictStays() {
        CaseId id = answered();
        Deadline kept = deadlines.of(id, "resolve").orElseThrow();
        assertThat(kept.state()).isEqualTo(Deadline.State.MET);
        clock.advance(Duration.ofDays(2));
        int mailed = mails.of(id).size();

        complaints.disputed(id, "It was forty minutes, not ten. 𠮷😀");

        complaints.stands(id, "in-work", "UserTask_ResolveComplaint");
        assertThat(complaints.task(id).departments()).containsExactly("customer-centre");
        Deadline again = deadlines.of(id, "resolve").orElseThrow();
        assertThat(again.state()).isEqualTo(Deadline.State.RUNNING);
        assertThat(again.id()).isNotEqualTo(kept.id());
        assertThat(again.due()).isEqualTo(again.started().plus(Duration.ofHours(24)));
        assertThat(complaints.task(id).due()).isBetween(again.due().minusSeconds(1), again.due());
        assertThat(deadlines.of(id)).contains(kept);
        assertThat(deadlines.of(id, "first-reply").orElseThrow().state()).isEqualTo(Deadline.State.MET);
        assertThat(caseFiles.correspondence(id))
                .extracting(Correspondence::kind)
                .endsWith("answer", "dispute", "news");
        assertThat(mails.of(id)).hasSize(mailed + 1);
        assertThat(facts(id)).contains("complaint.disputed", "complaint.reopened", "complaint.verdictAwaited");

        answer(id, "You are right, it was forty.");
        complaints.stands(id, "answered");
        assertThat(verdicts.of(id)).hasSize(2);
        assertThat(deadlines.of(id, "resolve").orElseThrow().state()).isEqualTo(Deadline.State.MET);
        complaints.windowClosed(id);
        complaints.isOver(id, "closed", "EndEvent_ComplaintClosed");
    }

    @Test
    void theNewPromiseIsEscalatedLikeTheFirst() {
        CaseId id = answered();
        complaints.disputed(id, "No");
        int written = mails.of(id).size();

        time.passUntil(id, deadlines.of(id, "resolve").orElseThrow().due());

        // Warned and due, each climbed; the notice that it is due tells what the warnings before it would have told.
        assertThat(facts(id)).contains("deadline.warned", "deadline.due");
        assertThat(mails.of(id).size()).isGreaterThan(written);
        answer(id, "Sorry, late.");
        assertThat(deadlines.of(id, "resolve").orElseThrow().state()).isEqualTo(Deadline.State.BREACHED);
        complaints.stands(id, "answered");
        assertThat(complaints.instances(id)).hasSize(1);
    }

    @Test
    void whatTriageFoundIsNotAskedForAgain() {
        CaseId id = complaints.filed("telecom", "other");
        complaints.complete(
                id, "li.na", Map.of("outcome", "accept", "category", "bill", "department", "customer-centre"));
        answer(id, "It was right.");

        complaints.disputed(id, "It was not.");

        complaints.stands(id, "in-work", "UserTask_ResolveComplaint");
        assertThat(complaints.passed(id, "UserTask_TriageComplaint")).isEqualTo(1);
        withdrawing.withdraw(id);
        complaints.isOver(id, "withdrawn", "EndEvent_ComplaintWithdrawn");
    }

    @Test
    void aMessageAfterTheAnswerIsKeptAndToldAndDecidesNothing() {
        CaseId id = answered();
        adding.add(id, "I am still thinking", "web");

        complaints.stands(id, "answered");
        assertThat(complaints.passed(id, "ServiceTask_TellOwner")).isEqualTo(1);
        assertThat(complaints.passed(id, "EndEvent_OwnerTold")).isEqualTo(1);
        assertThat(mails.of(id)).last().satisfies(mail -> assertThat(mail.subject())
                .contains("补充了信息"));
        assertThatThrownBy(() -> withdrawing.withdraw(id)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aDisputeNeedsAReasonAndAnAnswerThatWaits() {
        CaseId id = answered();

        assertThatThrownBy(() -> complaints.disputed(id, " ")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> complaints.disputed(id, "x".repeat(4_001))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> judging.confirm(id, "x".repeat(1_001), "web"))
                .isInstanceOf(InvalidInputException.class);
        complaints.stands(id, "answered");

        CaseId open = complaints.filed("telecom", "bill");
        assertThatThrownBy(() -> complaints.confirmed(open)).isInstanceOf(InvalidInputException.class);
        complaints.stands(open, "in-work", "UserTask_ResolveComplaint");
        assertThat(caseFiles.correspondence(open))
                .extracting(Correspondence::kind)
                .doesNotContain("confirmation");
    }

    private CaseId answered() {
        CaseId id = complaints.filed("ride-hailing", "late-or-no-show");
        complaints.complete(id, "wang.fang", Map.of("outcome", "reply", "reply", "We look into it."));
        answer(id, "The driver was ten minutes late.");
        return id;
    }

    private void answer(CaseId id, String text) {
        complaints.answered(id, "wang.fang", "not-substantiated", text);
    }

    private List<String> facts(CaseId id) {
        return ledger.entries(id).stream()
                .flatMap(entry -> entry.facts().stream())
                .map(Ledger.RecordedFact::type)
                .toList();
    }
}
