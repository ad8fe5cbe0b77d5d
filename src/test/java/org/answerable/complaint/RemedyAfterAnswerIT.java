package org.answerable.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.Correspondence;
import org.answerable.complaint.tracking.TrackComplaint;
import org.answerable.complaint.tracking.WithdrawComplaint;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.Deadlines;
import org.answerable.engine.CaseProcesses;
import org.answerable.engine.CaseProcesses.OpenTask;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.CaseId;
import org.answerable.platform.InvalidInputException;
import org.answerable.remedy.PenaltyEntry;
import org.answerable.remedy.Remedies;
import org.answerable.remedy.Remedy;
import org.answerable.remedy.RemedyState;
import org.answerable.testing.Mails;
import org.answerable.testing.ServerTest;
import org.answerable.testing.TasklistUser;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an answer grants is carried out beside what the complainant says to it, and the file is closed when both are over. */
@ServerTest
class RemedyAfterAnswerIT {

    private static final String VERIFY = "UserTask_VerifyBreach";
    private static final String PAY = "UserTask_PayRemedy";

    @Autowired
    ComplaintFixture complaints;

    @Autowired
    Remedies remedies;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    Deadlines deadlines;

    @Autowired
    TrackComplaint tracking;

    @Autowired
    WithdrawComplaint withdrawing;

    @Autowired
    TasklistUser tasklist;

    @Autowired
    TaskService tasks;

    @Autowired
    CaseProcesses processes;

    @Autowired
    Mails mails;

    @Test
    void anAnswerThatGrantsNothingCallsNobody() {
        CaseId id = complaints.filed("telecom", "bill");
        complaints.answered(id, "li.na", "not-substantiated", "It was right.");

        assertThat(complaints.passed(id, "EndEvent_NoRemedy")).isEqualTo(1);
        assertThat(complaints.passed(id, "CallActivity_CarryOutRemedy")).isZero();
        complaints.stands(id, "answered");
    }

    @Test
    void theFileStaysOpenUntilTheRefundIsPaidAndSaysSo() {
        CaseId id = answeredWithRefund();

        complaints.confirmed(id);
        complaints.stands(id, "settling");
        assertThat(complaints.file(id).closedAt()).isNull();
        assertThat(complaints.passed(id, "ServiceTask_Close")).isZero();
        assertThat(tracking.track(id)).satisfies(seen -> {
            assertThat(seen.state()).isEqualTo("settling");
            assertThat(seen.over()).isFalse();
            assertThat(seen.withdrawable()).isFalse();
        });
        assertThatThrownBy(() -> withdrawn(id)).isInstanceOf(InvalidInputException.class);

        tasklist.complete("sun.li", id, PAY, Map.of("outcome", "paid", "paymentReference", "BANK-77"));
        assertThat(complaints.passed(id, "EndEvent_RemedyCarriedOut")).isEqualTo(1);
        complaints.isOver(id, "closed", "EndEvent_ComplaintClosed");
    }

    @Test
    void whatIsCarriedOutBeforeTheVerdictHoldsNothing() {
        CaseId id = answeredWithRefund();
        tasklist.complete("sun.li", id, PAY, Map.of("outcome", "paid", "paymentReference", "BANK-78"));
        complaints.stands(id, "answered");

        complaints.confirmed(id);

        complaints.isOver(id, "closed", "EndEvent_ComplaintClosed");
    }

    @Test
    void whatCannotBePaidLapsesWithAReasonThatTheComplainantReads() {
        CaseId id = answeredWithRefund();
        complaints.confirmed(id);
        assertThatThrownBy(() -> tasklist.complete("sun.li", id, PAY, Map.of("outcome", "lapsed")))
                .hasStackTraceContaining("失败或不再办理的原因: 请填写此项。");

        tasklist.complete("sun.li", id, PAY, Map.of("outcome", "lapsed", "note", "No account was ever named."));

        assertThat(remedies.list(id)).extracting(Remedy::state).containsExactly(RemedyState.LAPSED);
        assertThat(mails.of(id)).anySatisfy(mail -> assertThat(mail.text())
                .contains("It has lapsed", "refund: No account was ever named."));
        complaints.isOver(id, "closed", "EndEvent_ComplaintClosed");
    }

    @Test
    void nothingIsPromisedForABreachThatASecondOfficeFindsNotTrue() {
        CaseId id = verifyingWith(refund("35.5"));
        assertThat(answers(id)).isEmpty();
        complaints.penaltyEntered(id);
        Instant resolve = deadlines.of(id, "resolve").orElseThrow().due();
        assertThat(tasklist.task(id, VERIFY).due())
                .as("it is part of the answer")
                .isBefore(resolve);

        tasklist.complete("sun.li", id, VERIFY, Map.of("outcome", "not-true", "finding", "The car was there."));

        complaints.stands(id, "in-work", "UserTask_ResolveComplaint");
        assertThat(tasks.getVariablesLocal(
                        tasklist.task(id, "UserTask_ResolveComplaint").id()))
                .containsEntry("verificationText", "The car was there.");
        assertThat(caseFiles.notes(id))
                .anySatisfy(note -> assertThat(note.text()).contains("The car was there."));
        assertThat(remedies.penalties(id)).singleElement().satisfies(entry -> assertThat(entry.bookedAt())
                .isNull());
        tasklist.complete("li.na", id, "UserTask_ResolveComplaint", ComplaintFixture.found("not-substantiated"));
        complaints.complete(id, "li.na", Map.of("outcome", "ready", "answer", "The car was there in time."));
        complaints.checked(id, "li.na");

        complaints.stands(id, "answered");
        assertThat(answers(id)).containsExactly("The car was there in time.");
        assertThat(remedies.list(id)).isEmpty();
        assertThat(tracking.track(id).verdictUntil()).isNotNull();
        complaints.confirmed(id);
        complaints.isOver(id, "closed", "EndEvent_ComplaintClosed");
    }

    @Test
    void aPenaltyThatTheAnswerTellsOfIsBookedBeforeItIsSent() {
        CaseId id = verifyingWith(Map.of("outcome", "ready", "remedy", "C-10/penalty"));
        complaints.penaltyEntered(id);
        tasklist.complete("sun.li", id, VERIFY, Map.of("outcome", "needs-more", "finding", "Which trip?"));
        complaints.stands(id, "verifying");
        complaints.verified(id);

        complaints.stands(id, "answered");
        assertThat(remedies.penalties(id)).singleElement().satisfies(entry -> assertThat(entry.bookedAt())
                .isNotNull());
        assertThat(remedies.list(id)).extracting(Remedy::state).containsExactly(RemedyState.DONE);
        complaints.confirmed(id);
        complaints.isOver(id, "closed", "EndEvent_ComplaintClosed");
    }

    @Test
    void aComplaintTakenBackIsNotVerifiedAnyMore() {
        CaseId id = verifyingWith(refund("35.5"));
        complaints.penaltyEntered(id);

        withdrawn(id);

        complaints.isOver(id, "withdrawn", "EndEvent_ComplaintWithdrawn");
        assertThat(remedies.penalties(id)).singleElement().satisfies(entry -> {
            assertThat(entry.open()).isFalse();
            assertThat(entry.verdict().outcome()).isEqualTo(PenaltyEntry.Outcome.WITHDRAWN);
        });
        assertThat(deadlines.of(id)).noneMatch(Deadline::open);
    }

    @Test
    void theRefundOfASecondAnswerIsPaidApartFromThatOfTheFirst() {
        CaseId id = answeredWithRefund();
        answeredAgainWith(id, "10");

        assertThat(remedies.list(id))
                .extracting(Remedy::part)
                .doesNotContainNull()
                .doesNotHaveDuplicates();
        List<OpenTask> payments = processes.openTasks(id);
        assertThat(payments).extracting(OpenTask::elementId).containsExactly(PAY, PAY);
        assertThat(remedies.penalties(id)).as("one breach is penalised once").hasSize(1);
        paid(payments.get(0), "BANK-81");
        assertThat(remedies.list(id))
                .extracting(Remedy::state)
                .containsExactlyInAnyOrder(RemedyState.DONE, RemedyState.GRANTED);
        paid(payments.get(1), "BANK-82");

        assertThat(remedies.list(id))
                .extracting(Remedy::paymentReference)
                .containsExactlyInAnyOrder("BANK-81", "BANK-82");
        assertThat(remedies.list(id)).extracting(Remedy::state).containsOnly(RemedyState.DONE);
    }

    @Test
    void aComplaintTakenBackAfterADisputeWaitsForWhatItsFirstAnswerGranted() {
        CaseId id = answeredWithRefund();
        complaints.disputed(id, "It was more.");
        complaints.stands(id, "in-work", "UserTask_ResolveComplaint");

        withdrawn(id);

        complaints.stands(id, "settling");
        assertThat(complaints.passed(id, "ServiceTask_TellWithdrawal")).isEqualTo(1);
        assertThat(deadlines.of(id))
                .as("what was granted is still owed in time")
                .filteredOn(deadline -> deadline.kind().equals("remedy"))
                .extracting(Deadline::state)
                .containsExactly(Deadline.State.RUNNING);
        tasklist.complete("sun.li", id, PAY, Map.of("outcome", "paid", "paymentReference", "BANK-79"));
        complaints.isOver(id, "withdrawn", "EndEvent_ComplaintWithdrawn");
        assertThat(deadlines.of(id))
                .filteredOn(deadline -> deadline.kind().equals("remedy"))
                .extracting(Deadline::state)
                .containsExactly(Deadline.State.MET);
    }

    @Test
    void moneyThatIsSplitOverTwoAnswersIsApprovedLikeMoneyOfOne() {
        CaseId id = answeredWithRefund();
        assertThat(complaints.passed(id, "UserTask_ApproveRemedy")).isZero();

        answeredAgainWith(id, "164.51");

        complaints.stands(id, "approving", "UserTask_ApproveRemedy");
        tasklist.complete("lin.yue", id, "UserTask_ApproveRemedy", Map.of("outcome", "accept"));
        complaints.stands(id, "answered");
    }

    @Test
    void moneyThatLapsedDoesNotCountWhenASecondAnswerGrantsIt() {
        CaseId id = answeredWithRefund();
        tasklist.complete("sun.li", id, PAY, Map.of("outcome", "lapsed", "note", "No account was ever named."));

        answeredAgainWith(id, "164.51");

        complaints.stands(id, "answered");
        assertThat(complaints.passed(id, "UserTask_ApproveRemedy")).isZero();
    }

    private void paid(OpenTask payment, String reference) {
        complaints.as("sun.li", () -> {
            tasks.claim(payment.id(), "sun.li");
            tasks.complete(payment.id(), Map.of("outcome", "paid", "paymentReference", reference));
            return null;
        });
    }

    /** Disputed, found substantiated again, and answered with this refund in CNY; checked. */
    private void answeredAgainWith(CaseId id, String amount) {
        complaints.disputed(id, "It was more.");
        tasklist.complete("li.na", id, "UserTask_ResolveComplaint", ComplaintFixture.found("substantiated"));
        tasklist.complete("li.na", id, "UserTask_DraftResponse", refund(amount));
        tasklist.complete("wang.fang", id, "UserTask_CheckResponse", Map.of("outcome", "accept"));
    }

    private CaseId answeredWithRefund() {
        CaseId id = verifyingWith(refund("35.5"));
        complaints.verified(id);
        complaints.stands(id, "answered");
        assertThat(remedies.list(id)).hasSize(1);
        return id;
    }

    private static Map<String, Object> refund(String amount) {
        return Map.of("outcome", "ready", "remedy", "C-02/refund", "amount", amount, "currency", "CNY");
    }

    /** Found substantiated and drafted so; checked, and handed to the second office. */
    private CaseId verifyingWith(Map<String, Object> answer) {
        CaseId id = complaints.filed("ride-hailing", "late-or-no-show");
        complaints.complete(id, "li.na", Map.of("outcome", "reply", "reply", "We look into it."));
        complaints.investigated(id, "li.na", "substantiated");
        complaints.complete(id, "li.na", answer);
        complaints.checked(id, "li.na");
        complaints.stands(id, "verifying");
        return id;
    }

    private List<String> answers(CaseId id) {
        return caseFiles.correspondence(id).stream()
                .filter(letter -> letter.kind().equals("answer"))
                .map(Correspondence::body)
                .toList();
    }

    private void withdrawn(CaseId id) {
        Acting.as(Actor.party("complainant"), "web", () -> {
            withdrawing.withdraw(id);
            return null;
        });
    }
}
