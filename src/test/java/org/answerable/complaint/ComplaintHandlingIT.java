package org.answerable.complaint;

import static org.answerable.complaint.ComplaintFixture.aComplaint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.Correspondence;
import org.answerable.complaint.intake.ComplaintDraft;
import org.answerable.complaint.tracking.AddMessage;
import org.answerable.complaint.tracking.WithdrawComplaint;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.Deadlines;
import org.answerable.platform.CaseId;
import org.answerable.platform.InvalidInputException;
import org.answerable.testing.Mails;
import org.answerable.testing.ServerTest;
import org.answerable.testing.TasklistUser;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way through and out of complaint-handling, on the engine, as the people who work there. */
@ServerTest
class ComplaintHandlingIT {

    @Autowired
    ComplaintFixture complaints;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Mails mails;

    @Autowired
    TasklistUser people;

    @Autowired
    TaskService tasks;

    @Autowired
    AddMessage adding;

    @Autowired
    WithdrawComplaint withdrawing;

    @Test
    void aComplaintThatTheTablesKnowIsRepliedAnsweredAndClosed() {
        CaseId id = complaints.filed("ride-hailing", "late-or-no-show");

        complaints.stands(id, "first-reply", "UserTask_FirstReply");
        assertThat(complaints.file(id).ownerDepartment()).isEqualTo("customer-centre");
        assertThat(complaints.file(id).severity()).isEqualTo("general");
        assertThat(complaints.task(id).departments()).containsExactly("customer-centre");

        complaints.complete(id, "wang.fang", Map.of("outcome", "reply", "reply", "We look into it. 𠮷😀"));
        complaints.stands(id, "in-work", "UserTask_ResolveComplaint");
        assertThat(state(id, "first-reply")).isEqualTo(Deadline.State.MET);

        complaints.answered(id, "wang.fang", "The driver was late; you get your money back. 𠮷😀");
        complaints.stands(id, "answered");
        assertThat(state(id, "resolve")).isEqualTo(Deadline.State.MET);
        complaints.confirmed(id);
        complaints.isOver(id, "closed", "EndEvent_ComplaintClosed");
        assertThat(caseFiles.correspondence(id))
                .extracting(Correspondence::kind)
                .containsExactly("complaint", "acknowledgement", "reply", "answer", "confirmation");
        assertThat(caseFiles.correspondence(id))
                .extracting(Correspondence::body)
                .anyMatch(body -> body.endsWith("back. 𠮷😀"));
        assertThat(mails.of(id)).hasSize(3);
        assertThat(mails.of(id).get(0).text()).contains(complaints.file(id).number(), "/track/", "First reply");
        assertThat(mails.of(id).get(2).text()).contains("justified", "𠮷😀");
    }

    @Test
    void whatNoRowCoversIsTriagedByTheFrontDeskAndAccepted() {
        CaseId id = complaints.filed("ride-hailing", "other");

        complaints.stands(id, "triage", "UserTask_TriageComplaint");
        complaints.complete(
                id, "zhao.min", Map.of("outcome", "accept", "category", "car-swapped", "department", "risk-control"));

        complaints.stands(id, "first-reply", "UserTask_FirstReply");
        assertThat(complaints.file(id).ownerDepartment()).isEqualTo("risk-control");
        assertThat(complaints.file(id).category()).isEqualTo("car-swapped");
        assertThat(complaints.file(id).severity()).isEqualTo("major");
        assertThat(complaints.task(id).departments()).containsExactly("risk-control");
    }

    @Test
    void aComplaintWithoutCategoryAlsoGoesToTheFrontDeskOfItsProfile() {
        CaseId id = complaints.filed("it-operations", null);

        complaints.stands(id, "triage", "UserTask_TriageComplaint");
        assertThat(complaints.file(id).ownerDepartment()).isEqualTo("it-service-desk");
    }

    @Test
    void whatIsNotOursIsReferred() {
        CaseId id = complaints.filed("telecom", "other");
        complaints.complete(
                id, "li.na", Map.of("outcome", "refer", "referTo", "City water works", "reason", "About water"));

        complaints.isOver(id, "referred", "EndEvent_ComplaintReferred");
        assertThat(mails.of(id)).last().satisfies(mail -> assertThat(mail.text())
                .contains("City water works"));
        assertThat(state(id, "resolve")).isEqualTo(Deadline.State.CANCELLED);
    }

    @Test
    void aRepeatedComplaintIsLinkedToTheOther() {
        CaseId other = complaints.filed("ride-hailing", "other");
        CaseId id = complaints.filed("ride-hailing", "other");
        complaints.complete(
                id,
                "li.na",
                Map.of(
                        "outcome",
                        "duplicate",
                        "duplicateOf",
                        complaints.file(other).number()));

        complaints.isOver(id, "duplicate", "EndEvent_ComplaintDuplicate");
        complaints.stands(other, "triage", "UserTask_TriageComplaint");
    }

    @Test
    void theFormThatDecidesShowsWhatMayBeTheSame() {
        CaseId first = complaints.file(about("Water in the cable shaft", "SHAFT-71"));
        assertThat(tasks.getVariableLocal(complaints.task(first).id(), "alike")).isNull();

        CaseId second = complaints.file(about("Water stands in the cable shaft", "SHAFT-71"));

        assertThat(tasks.getVariableLocal(complaints.task(second).id(), "alike"))
                .isEqualTo(complaints.file(first).number() + " · Water in the cable shaft");
    }

    private static ComplaintDraft about(String subject, String reference) {
        return new ComplaintDraft(
                "telecom",
                "web",
                subject,
                subject + " since Monday.",
                "other",
                null,
                reference,
                null,
                "en",
                new ComplaintDraft.PartyDraft("Shaft Owner", "shaft@example.org", null, "en", false, false));
    }

    @Test
    void aComplaintTakenBackByPhoneIsWithdrawnInTriage() {
        CaseId id = complaints.filed("ride-hailing", "other");
        complaints.complete(id, "li.na", Map.of("outcome", "withdrawn", "reason", "Called us"));

        complaints.isOver(id, "withdrawn", "EndEvent_ComplaintWithdrawn");
    }

    @Test
    void aProfileWithoutPromiseOfAFirstReplyGoesStraightToWork() {
        CaseId id = complaints.filed("telecom", "bill");

        complaints.stands(id, "in-work", "UserTask_ResolveComplaint");
        assertThat(complaints.passed(id, "UserTask_FirstReply")).isZero();
    }

    @Test
    void aQuestionWaitsUntilTheComplainantWrites() {
        CaseId id = complaints.filed("it-operations", "slow");
        complaints.complete(id, "olivia.reed", Map.of("outcome", "reply", "reply", "We look into it."));
        complaints.complete(id, "olivia.reed", Map.of("outcome", "ask", "question", "Since when?"));

        complaints.stands(id, "waiting-complainant", "UserTask_AwaitComplainant");
        adding.add(id, "Since Monday", "web");

        complaints.stands(id, "in-work", "UserTask_ResolveComplaint");
        assertThat(complaints.passed(id, "ServiceTask_TellHandler")).isEqualTo(1);
        assertThat(mails.of(id))
                .extracting(mail -> mail.subject())
                .anyMatch(subject -> subject.contains("question"))
                .anyMatch(subject -> subject.contains("has written"));
    }

    @Test
    void aQuestionCanBeTakenBack() {
        CaseId id = complaints.filed("telecom", "bill");
        complaints.complete(id, "li.na", Map.of("outcome", "ask", "question", "Which month?"));
        complaints.complete(id, "li.na", Map.of("note", "Found it myself"));

        complaints.stands(id, "in-work", "UserTask_ResolveComplaint");
        assertThat(caseFiles.notes(id)).extracting(CaseFiles.Note::text).contains("Found it myself");
    }

    @Test
    void aHandOverTakesTheTaskFromTheOldDepartment() {
        CaseId id = complaints.filed("ride-hailing", "wrong-charge");
        complaints.complete(
                id,
                "sun.li",
                Map.of("outcome", "hand-over", "department", "risk-control", "reason", "Needs the track"));

        complaints.stands(id, "first-reply", "UserTask_FirstReply", "UserTask_AcceptHandOver");
        assertThat(complaints.file(id).ownerDepartment()).isEqualTo("operations-management");
        people.complete("liu.yang", id, "UserTask_AcceptHandOver", Map.of("outcome", "accept"));

        complaints.stands(id, "first-reply", "UserTask_FirstReply");
        assertThat(complaints.task(id).departments()).containsExactly("risk-control");
        assertThat(complaints.task(id).assignee()).isEqualTo("liu.yang");
        assertThatThrownBy(() -> complaints.complete(id, "sun.li", Map.of("outcome", "reply", "reply", "x")))
                .isInstanceOf(AuthorizationException.class);

        complaints.complete(id, "liu.yang", Map.of("outcome", "reply", "reply", "We check the track."));
        complaints.complete(
                id,
                "liu.yang",
                Map.of("outcome", "hand-over", "department", "operations-management", "reason", "Fee was wrong"));
        people.complete("sun.li", id, "UserTask_AcceptHandOver", Map.of("outcome", "accept"));
        complaints.stands(id, "in-work", "UserTask_ResolveComplaint");
        complaints.answered(id, "sun.li", "You get it back.");
        complaints.confirmed(id);
        complaints.isOver(id, "closed", "EndEvent_ComplaintClosed");
    }

    @Test
    void moreInformationReachesWhoeverIsAtTheTask() {
        CaseId id = complaints.filed("ride-hailing", "invoice");
        String taskId = complaints.task(id).id();
        complaints.as("emma.clark", () -> {
            tasks.claim(taskId, "emma.clark");
            return null;
        });

        adding.add(id, "One more thing", "web");
        adding.add(id, "And another", "web");

        complaints.stands(id, "first-reply", "UserTask_FirstReply");
        assertThat(complaints.passed(id, "EndEvent_HandlerTold")).isEqualTo(2);
        assertThat(mails.of(id))
                .filteredOn(mail -> mail.to().startsWith("emma.clark"))
                .hasSize(2);
    }

    @Test
    void aWithdrawalFromTheTrackingPageEndsTheHandling() {
        CaseId id = complaints.filed("ride-hailing", "invoice");
        withdrawing.withdraw(id);

        complaints.isOver(id, "withdrawn", "EndEvent_ComplaintWithdrawn");
        assertThat(state(id, "resolve")).isEqualTo(Deadline.State.CANCELLED);
        withdrawing.withdraw(id);
        assertThatThrownBy(() -> adding.add(id, "Too late", "web")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aWithdrawalWhileWaitingForTheComplainantEndsItToo() {
        CaseId id = complaints.filed("telecom", "bill");
        complaints.complete(id, "li.na", Map.of("outcome", "ask", "question", "Which month?"));
        withdrawing.withdraw(id);

        complaints.isOver(id, "withdrawn", "EndEvent_ComplaintWithdrawn");
    }

    @Test
    void somebodyWithoutMailIsNotMailedAndTheCaseGoesOn() {
        CaseId id = complaints.file(
                new ComplaintDraft("telecom", "web", "Bill", "Too high", "bill", null, null, null, "zh-CN", null));

        complaints.stands(id, "in-work", "UserTask_ResolveComplaint");
        complaints.answered(id, "li.na", "It was right.");
        complaints.windowClosed(id);
        complaints.isOver(id, "closed", "EndEvent_ComplaintClosed");
        assertThat(mails.of(id)).isEmpty();
    }

    @Test
    void whatACompleterAddsReachesNothing() {
        CaseId id = complaints.filed("ride-hailing", "other");
        complaints.complete(
                id,
                "li.na",
                Map.ofEntries(
                        Map.entry("outcome", "accept"),
                        Map.entry("category", "invoice"),
                        Map.entry("department", "customer-centre"),
                        Map.entry("routed", true),
                        Map.entry("accepted", false),
                        Map.entry("ending", "withdrawn"),
                        Map.entry("caseId", "another"),
                        Map.entry("replied", true),
                        Map.entry("stray", "x"),
                        Map.entry("decisionResult", "x"),
                        Map.entry("owner", "root")));

        complaints.stands(id, "first-reply", "UserTask_FirstReply");
        assertThat(complaints.variables(id)).doesNotContainKeys("caseId", "stray", "decisionResult", "owner");
        assertThat(complaints.file(id).ownerDepartment()).isEqualTo("customer-centre");
        complaints.complete(
                id,
                "li.na",
                Map.of("outcome", "reply", "reply", "Hello", "resolveOutcome", "finding", "department", "repair"));
        complaints.stands(id, "in-work", "UserTask_ResolveComplaint");
        assertThat(complaints.file(id).ownerDepartment()).isEqualTo("customer-centre");
        assertThat(complaints.variables(id)).doesNotContainKey("department");
    }

    @Test
    void aRefusedFormNamesFieldAndLimitAndChangesNothing() {
        CaseId id = complaints.filed("telecom", "bill");

        assertThatThrownBy(() ->
                        complaints.complete(id, "emma.clark", Map.of("outcome", "ask", "question", "x".repeat(4_001))))
                .hasMessageContaining("Question")
                .hasMessageContaining("4000");
        assertThatThrownBy(() -> complaints.complete(id, "emma.clark", Map.of("outcome", "finding", "evidence", "x")))
                .hasMessageContaining("Finding")
                .hasMessageContaining("Partly substantiated");
        assertThatThrownBy(() -> complaints.complete(id, "emma.clark", Map.of("outcome", 7)))
                .hasMessageContaining("Decision");
        complaints.stands(id, "in-work", "UserTask_ResolveComplaint");
        assertThat(mails.of(id)).hasSize(1);
    }

    @Test
    void tablesDecideFromFieldsNeverFromWords() {
        ComplaintDraft loud = aComplaint("ride-hailing", null);
        CaseId id = complaints.file(new ComplaintDraft(
                loud.profile(),
                "web",
                "dangerous-driving",
                "dangerous driving! police! media!",
                null,
                null,
                null,
                null,
                "en",
                loud.party()));

        complaints.stands(id, "triage", "UserTask_TriageComplaint");
        assertThat(complaints.file(id).severity()).isEqualTo("general");
    }

    private Deadline.State state(CaseId id, String kind) {
        return deadlines.of(id).stream()
                .filter(deadline -> deadline.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .state();
    }
}
