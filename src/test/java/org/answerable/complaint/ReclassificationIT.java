package org.answerable.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.answerable.casefile.CaseFiles;
import org.answerable.complaint.routing.ReclassifyComplaint;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.Deadlines;
import org.answerable.directory.Directory;
import org.answerable.ledger.Ledger;
import org.answerable.platform.AdjustableClock;
import org.answerable.platform.CaseId;
import org.answerable.testing.Mails;
import org.answerable.testing.ServerTest;
import org.answerable.testing.TasklistUser;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A complaint classified anew: its promises, timers and tasks follow. */
@ServerTest
class ReclassificationIT {

    @Autowired
    ComplaintFixture complaints;

    @Autowired
    ReclassifyComplaint reclassifying;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Ledger ledger;

    @Autowired
    Mails mails;

    @Autowired
    AdjustableClock clock;

    @Autowired
    Directory directory;

    @Autowired
    TasklistUser tasklist;

    @Test
    void aNewCategoryInTriageBringsItsPromises() {
        CaseId id = complaints.filed("it-operations", "other");
        Deadline before = deadlines.of(id, "first-reply").orElseThrow();
        assertThat(before.limit()).isEqualTo(Duration.ofHours(2));

        complaints.complete(
                id,
                "olivia.reed",
                Map.of("outcome", "accept", "category", "service-application", "department", "it-service-desk"));

        Deadline after = deadlines.of(id, "first-reply").orElseThrow();
        assertThat(after.source()).isEqualTo("D-48");
        assertThat(after.limit()).isEqualTo(Duration.ofHours(1));
        assertThat(after.started()).isEqualTo(before.started());
        assertThat(toTheSecond(complaints.task(id).due())).isEqualTo(toTheSecond(after.due()));
    }

    @Test
    void aReclassifiedComplaintIsDueAndEscalatedByItsNewPromise() {
        CaseId id = complaints.filed("business-hall", "waiting-time");
        assertThat(deadlines.of(id, "resolve").orElseThrow().due()).isNull();
        assertThat(complaints.task(id).due()).isNull();
        int written = mails.of(id).size();

        reclassify(id, "bill", null, "It is about the bill");

        Deadline due = deadlines.of(id, "resolve").orElseThrow();
        assertThat(due.due()).isNotNull();
        assertThat(due.source()).isEqualTo("D-14");
        assertThat(toTheSecond(complaints.task(id).due())).isEqualTo(toTheSecond(due.due()));
        complaints.stands(id, "in-work", "UserTask_ResolveComplaint");
        assertThat(complaints.file(id).category()).isEqualTo("bill");
        assertThat(complaints.file(id).severity()).isEqualTo("general");
        assertThat(caseFiles.notes(id)).extracting(CaseFiles.Note::text).contains("It is about the bill");
        assertThat(ledger.entries(id).get(ledger.entries(id).size() - 1).facts())
                .extracting(Ledger.RecordedFact::type)
                .contains("complaint.reclassified", "casefile.classified", "deadline.changed");

        clock.advance(Duration.between(clock.instant(), due.due()).plusMinutes(1));
        complaints.runDueJobs(id);
        assertThat(mails.of(id)).hasSizeGreaterThan(written);
    }

    @Test
    void aSeverityAloneCanChange() {
        CaseId id = complaints.filed("it-operations", "slow");
        reclassify(id, "slow", "urgent", "The whole office waits");

        assertThat(complaints.file(id).severity()).isEqualTo("urgent");
        assertThat(deadlines.of(id, "first-reply").orElseThrow().clock()).startsWith("always");
    }

    @Test
    void aReclassificationThatSaysNothingOrNonsenseIsRefused() {
        CaseId id = complaints.filed("telecom", "bill");

        assertThatThrownBy(() -> reclassify(id, "bill", null, "Same")).hasMessageContaining("same-category");
        assertThatThrownBy(() -> reclassify(id, "meter", null, "Other profile")).hasMessageContaining("not-allowed");
        assertThatThrownBy(() -> reclassify(id, "network", "terrible", "x")).hasMessageContaining("severity");
        assertThatThrownBy(() -> reclassify(id, "network", null, " ")).hasMessageContaining("reason");
        assertThat(complaints.file(id).category()).isEqualTo("bill");
    }

    @Test
    void aCategoryThatAnotherDepartmentAnswersForIsOfferedToItAndMovesWhenItAccepts() {
        CaseId id = complaints.filed("business-hall", "waiting-time");
        assertThat(complaints.file(id).ownerDepartment()).isEqualTo("customer-centre");

        ask(id, "li.na", "meter", "The meter runs wild");

        complaints.stands(id, "in-work", "UserTask_ResolveComplaint", "UserTask_AcceptHandOver");
        assertThat(complaints.passed(id, "EndEvent_HandOverProposed")).isEqualTo(1);
        assertThat(complaints.file(id).ownerDepartment()).isEqualTo("customer-centre");
        assertThat(deadlines.of(id, "resolve").orElseThrow().source()).isEqualTo("D-14");
        assertThat(lastFacts(id))
                .contains("complaint.reclassified", "complaint.routed-elsewhere", "complaint.handOverOffered");
        String expert = directory.peopleOf("power-service-experts").get(0).id();
        assertThat(tasklist.sees(expert, id, "UserTask_ResolveComplaint")).isFalse();

        tasklist.complete(expert, id, "UserTask_AcceptHandOver", Map.of("outcome", "accept"));

        assertThat(complaints.file(id).ownerDepartment()).isEqualTo("power-service-experts");
        assertThat(deadlines.of(id, "resolve").orElseThrow().department()).isEqualTo("power-service-experts");
        assertThat(tasklist.sees(expert, id, "UserTask_ResolveComplaint")).isTrue();
        assertThat(tasklist.sees("li.na", id, "UserTask_ResolveComplaint")).isFalse();
        assertThatThrownBy(() -> tasklist.complete(
                        "li.na", id, "UserTask_ResolveComplaint", ComplaintFixture.found("substantiated")))
                .isInstanceOf(AuthorizationException.class);
        assertThat(caseFiles.notes(id)).extracting(CaseFiles.Note::text).contains("The meter runs wild");
    }

    @Test
    void itStaysWhereItIsIfTheOtherDepartmentDeclinesOrTheTableNamesNoOther() {
        CaseId id = complaints.filed("business-hall", "waiting-time");
        ask(id, "li.na", "bill", "It is about the bill");
        assertThat(complaints.passed(id, "EndEvent_Reclassified")).isEqualTo(1);
        complaints.stands(id, "in-work", "UserTask_ResolveComplaint");

        ask(id, "li.na", "meter", "No, the meter");
        String expert = directory.peopleOf("power-service-experts").get(0).id();
        tasklist.complete(expert, id, "UserTask_AcceptHandOver", Map.of("outcome", "decline", "reason", "It is new"));

        complaints.stands(id, "in-work", "UserTask_ResolveComplaint");
        assertThat(complaints.file(id).ownerDepartment()).isEqualTo("customer-centre");
        assertThat(complaints.file(id).category()).isEqualTo("meter");
    }

    @Test
    void whileAnOfferIsOpenNoOtherIsMade() {
        CaseId id = complaints.filed("business-hall", "waiting-time");
        ask(id, "li.na", "meter", "The meter");

        ask(id, "li.na", "power-outage", "An outage");

        complaints.stands(id, "in-work", "UserTask_ResolveComplaint", "UserTask_AcceptHandOver");
        assertThat(complaints.passed(id, "EndEvent_Reclassified")).isEqualTo(1);
    }

    private List<String> lastFacts(CaseId id) {
        return ledger.entries(id).get(ledger.entries(id).size() - 1).facts().stream()
                .map(Ledger.RecordedFact::type)
                .toList();
    }

    private void ask(CaseId id, String person, String category, String reason) {
        complaints.as(person, () -> {
            reclassifying.ask(id, category, null, reason);
            return null;
        });
    }

    private void reclassify(CaseId id, String category, String severity, String reason) {
        complaints.as("li.na", () -> {
            reclassifying.reclassify(id, category, severity, reason);
            return null;
        });
    }

    /** The engine keeps whole seconds on some databases. */
    private static Instant toTheSecond(Instant due) {
        return due.truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
    }
}
