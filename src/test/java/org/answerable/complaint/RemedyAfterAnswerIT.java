package org.answerable.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.answerable.casefile.CaseFiles;
import org.answerable.complaint.tracking.TrackComplaint;
import org.answerable.complaint.tracking.WithdrawComplaint;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.Deadlines;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.CaseId;
import org.answerable.platform.InvalidInputException;
import org.answerable.remedy.Remedies;
import org.answerable.remedy.Remedy;
import org.answerable.remedy.RemedyState;
import org.answerable.testing.Mails;
import org.answerable.testing.ServerTest;
import org.answerable.testing.TasklistUser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an answer grants is carried out beside what the complainant says to it, and the file is closed when both are over. */
@ServerTest
class RemedyAfterAnswerIT {

    private static final String ENTER = "UserTask_EnterPenalty";
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

        penalised(id);
        complaints.stands(id, "settling");
        tasklist.complete("sun.li", id, PAY, Map.of("outcome", "paid", "paymentReference", "BANK-77"));
        assertThat(complaints.passed(id, "EndEvent_RemedyCarriedOut")).isEqualTo(1);
        complaints.isOver(id, "closed", "EndEvent_ComplaintClosed");
    }

    @Test
    void whatIsCarriedOutBeforeTheVerdictHoldsNothing() {
        CaseId id = answeredWithRefund();
        penalised(id);
        tasklist.complete("sun.li", id, PAY, Map.of("outcome", "paid", "paymentReference", "BANK-78"));
        complaints.stands(id, "answered");

        complaints.confirmed(id);

        complaints.isOver(id, "closed", "EndEvent_ComplaintClosed");
    }

    @Test
    void whatCannotBePaidLapsesWithAReasonThatTheComplainantReads() {
        CaseId id = answeredWithRefund();
        complaints.confirmed(id);
        penalised(id);
        assertThatThrownBy(() -> tasklist.complete("sun.li", id, PAY, Map.of("outcome", "lapsed")))
                .hasStackTraceContaining("失败或不再办理的原因: 请填写此项。");

        tasklist.complete("sun.li", id, PAY, Map.of("outcome", "lapsed", "note", "No account was ever named."));

        assertThat(remedies.list(id)).extracting(Remedy::state).containsExactly(RemedyState.LAPSED);
        assertThat(mails.of(id)).anySatisfy(mail -> assertThat(mail.text())
                .contains("It has lapsed", "refund: No account was ever named."));
        complaints.isOver(id, "closed", "EndEvent_ComplaintClosed");
    }

    @Test
    void whatTheAnswerPromisedIsPaidThoughTheSecondOfficeFindsTheBreachNotTrue() {
        CaseId id = answeredWithRefund();
        complaints.confirmed(id);
        entered(id);

        tasklist.complete(
                "sun.li", id, "UserTask_VerifyBreach", Map.of("outcome", "not-true", "finding", "The car was there."));

        assertThat(remedies.list(id)).extracting(Remedy::state).containsExactly(RemedyState.KEPT);
        assertThat(remedies.penalties(id)).singleElement().satisfies(entry -> assertThat(entry.bookedAt())
                .isNull());
        assertThat(caseFiles.notes(id))
                .anySatisfy(note -> assertThat(note.text()).contains("The car was there."));
        assertThat(mails.of(id)).noneSatisfy(mail -> assertThat(mail.text()).contains("nothing more is owed"));
        complaints.stands(id, "settling");
        tasklist.complete("sun.li", id, PAY, Map.of("outcome", "paid", "paymentReference", "BANK-80"));
        assertThat(mails.of(id)).anySatisfy(mail -> assertThat(mail.text()).contains("BANK-80"));
        complaints.isOver(id, "closed", "EndEvent_ComplaintClosed");
    }

    @Test
    void aPenaltyThatTheAnswerToldOfAndThatDoesNotComeIsCorrectedByALetter() {
        CaseId id = answeredWith(Map.of("outcome", "ready", "remedy", "C-10/penalty"));
        complaints.confirmed(id);
        entered(id);

        tasklist.complete(
                "sun.li", id, "UserTask_VerifyBreach", Map.of("outcome", "not-true", "finding", "He was early."));

        assertThat(mails.of(id)).anySatisfy(mail -> assertThat(mail.text())
                .contains("We have to correct our answer", "driver who was not early as promised: He was early."));
        assertThat(mails.of(id)).noneSatisfy(mail -> assertThat(mail.text()).contains("nothing more is owed"));
        assertThat(tracking.track(id).toString()).contains("We correct our answer");
        assertThat(remedies.list(id)).extracting(Remedy::state).containsExactly(RemedyState.REFUSED);
        complaints.isOver(id, "closed", "EndEvent_ComplaintClosed");
    }

    @Test
    void theRefundOfASecondAnswerIsPaidApartFromThatOfTheFirst() {
        CaseId id = answeredWithRefund();
        penalised(id);
        answeredAgainWith(id, "10");

        assertThat(remedies.list(id))
                .extracting(Remedy::part)
                .doesNotContainNull()
                .doesNotHaveDuplicates();
        tasklist.complete("sun.li", id, PAY, Map.of("outcome", "paid", "paymentReference", "BANK-81"));
        assertThat(remedies.list(id)).extracting(Remedy::state).containsExactly(RemedyState.DONE, RemedyState.GRANTED);
        penalised(id);
        tasklist.complete("sun.li", id, PAY, Map.of("outcome", "paid", "paymentReference", "BANK-82"));

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
        penalised(id);
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
        penalised(id);
        tasklist.complete("sun.li", id, PAY, Map.of("outcome", "lapsed", "note", "No account was ever named."));

        answeredAgainWith(id, "164.51");

        complaints.stands(id, "answered");
        assertThat(complaints.passed(id, "UserTask_ApproveRemedy")).isZero();
    }

    /** Disputed, found substantiated again, and answered with this refund in CNY; checked. */
    private void answeredAgainWith(CaseId id, String amount) {
        complaints.disputed(id, "It was more.");
        tasklist.complete("li.na", id, "UserTask_ResolveComplaint", ComplaintFixture.found("substantiated"));
        tasklist.complete(
                "li.na",
                id,
                "UserTask_DraftResponse",
                Map.of("outcome", "ready", "remedy", "C-02/refund", "amount", amount, "currency", "CNY"));
        tasklist.complete("wang.fang", id, "UserTask_CheckResponse", Map.of("outcome", "accept"));
    }

    private CaseId answeredWithRefund() {
        return answeredWith(Map.of("outcome", "ready", "remedy", "C-02/refund", "amount", "35.5", "currency", "CNY"));
    }

    private CaseId answeredWith(Map<String, Object> answer) {
        CaseId id = complaints.filed("ride-hailing", "late-or-no-show");
        complaints.complete(id, "li.na", Map.of("outcome", "reply", "reply", "We look into it."));
        complaints.investigated(id, "li.na", "substantiated");
        complaints.complete(id, "li.na", answer);
        complaints.checked(id, "li.na");
        complaints.stands(id, "answered");
        assertThat(remedies.list(id)).hasSize(1);
        return id;
    }

    private void penalised(CaseId id) {
        entered(id);
        tasklist.complete("sun.li", id, "UserTask_VerifyBreach", Map.of("outcome", "true"));
    }

    private void entered(CaseId id) {
        tasklist.complete(
                "zhao.min",
                id,
                ENTER,
                Map.of(
                        "penaltyType", "breach",
                        "driver", "Driver 7",
                        "orderReference", "T-7",
                        "fine", 100.0,
                        "currency", "CNY",
                        "points", 3L,
                        "closure", "closed",
                        "days", "3"));
    }

    private void withdrawn(CaseId id) {
        Acting.as(Actor.party("complainant"), "web", () -> {
            withdrawing.withdraw(id);
            return null;
        });
    }
}
