package org.answerable.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.answerable.engine.CaseProcesses;
import org.answerable.engine.CaseProcesses.OpenTask;
import org.answerable.platform.CaseId;
import org.answerable.remedy.Remedies;
import org.answerable.testing.ServerTest;
import org.answerable.testing.TasklistUser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an answer grants is carried out beside what the complainant says to it. */
@ServerTest
class RemedyAfterAnswerIT {

    @Autowired
    ComplaintFixture complaints;

    @Autowired
    CaseProcesses processes;

    @Autowired
    Remedies remedies;

    @Autowired
    TasklistUser tasklist;

    @Test
    void anAnswerThatGrantsNothingCallsNobody() {
        CaseId id = complaints.filed("telecom", "bill");
        complaints.answered(id, "li.na", "not-substantiated", "It was right.");

        assertThat(complaints.passed(id, "EndEvent_NoRemedy")).isEqualTo(1);
        assertThat(complaints.passed(id, "CallActivity_CarryOutRemedy")).isZero();
        complaints.stands(id, "answered");
    }

    @Test
    void aRefundIsPaidWhileTheComplainantMakesUpHisMind() {
        CaseId id = complaints.filed("ride-hailing", "late-or-no-show");
        complaints.complete(id, "li.na", Map.of("outcome", "reply", "reply", "We look into it."));
        complaints.investigated(id, "li.na", "substantiated");
        complaints.complete(
                id, "li.na", Map.of("outcome", "ready", "remedy", "C-02/refund", "amount", "35.5", "currency", "CNY"));
        complaints.checked(id, "li.na");

        assertThat(complaints.file(id).state()).isEqualTo("answered");
        assertThat(remedies.list(id)).hasSize(1);
        assertThat(processes.openTasks(id)).isNotEmpty();
        complaints.confirmed(id);
        assertThat(complaints.file(id).state()).isEqualTo("closed");
        assertThat(waitsFor(id, "UserTask_EnterPenalty") || waitsFor(id, "UserTask_PayRemedy"))
                .isTrue();
        if (waitsFor(id, "UserTask_EnterPenalty")) {
            tasklist.complete(
                    "zhao.min",
                    id,
                    "UserTask_EnterPenalty",
                    Map.of(
                            "penaltyType", "breach",
                            "driver", "Driver 7",
                            "orderReference", "T-7",
                            "fine", 100.0,
                            "currency", "CNY",
                            "points", 3L,
                            "closure", "closed",
                            "days", "3"));
            tasklist.complete("sun.li", id, "UserTask_VerifyBreach", Map.of("outcome", "true"));
        }
        tasklist.complete("sun.li", id, "UserTask_PayRemedy", Map.of("outcome", "paid", "paymentReference", "BANK-77"));
        assertThat(complaints.passed(id, "EndEvent_RemedyCarriedOut")).isEqualTo(1);
        assertThat(complaints.instances(id)).isEmpty();
    }

    private boolean waitsFor(CaseId id, String element) {
        return processes.openTasks(id).stream().map(OpenTask::elementId).anyMatch(element::equals);
    }
}
