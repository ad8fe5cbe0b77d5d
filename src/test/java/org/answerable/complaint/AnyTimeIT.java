package org.answerable.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFiles;
import org.answerable.complaint.Proposal.Subject;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.Deadlines;
import org.answerable.engine.CaseProcesses;
import org.answerable.platform.CaseId;
import org.answerable.testing.EngineTime;
import org.answerable.testing.Mails;
import org.answerable.testing.ServerTest;
import org.answerable.testing.TasklistUser;
import org.answerable.testing.Visitor;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What can happen at any time while a complaint is handled, over REST and the pages, as the people who work there. */
@ServerTest
class AnyTimeIT {

    private static final String ACCEPT = "UserTask_AcceptHandOver";
    private static final String APPROVE = "UserTask_ApproveExtension";

    @LocalServerPort
    int port;

    @Autowired
    ComplaintFixture complaints;

    @Autowired
    TasklistUser people;

    @Autowired
    CaseProcesses processes;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    CaseAccess access;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Proposals proposals;

    @Autowired
    EngineTime time;

    @Autowired
    Mails mails;

    @Autowired
    Clock clock;

    @Autowired
    ObjectMapper json;

    @Test
    void aReclassificationMovesTheDeadlinesAndKeepsTheOwner() throws Exception {
        CaseId id = complaints.filed("it-operations", "slow");
        assertThat(deadline(id, "first-reply").clock()).startsWith("cn-office");

        refused(
                post(id, "olivia.reed", "reclassification", Map.of("category", "slow", "reason", "x")),
                422,
                "category");
        refused(
                post(id, "olivia.reed", "reclassification", Map.of("category", "no-such", "reason", "x")),
                422,
                "outage");
        refused(post(id, "olivia.reed", "reclassification", Map.of("category", "outage")), 422, "reason", "1000");
        refused(post(id, "raj.patel", "reclassification", Map.of("category", "outage", "reason", "x")), 403);
        Map<String, Object> urgent = Map.of("category", "access", "severity", "urgent", "reason", "All is down");
        assertThat(post(id, "olivia.reed", "reclassification", urgent).statusCode())
                .isEqualTo(204);

        assertThat(complaints.file(id).category()).isEqualTo("access");
        assertThat(complaints.file(id).severity()).isEqualTo("urgent");
        assertThat(complaints.file(id).ownerDepartment()).isEqualTo("it-service-desk");
        // Not the due time: within office hours both clocks name the same.
        assertThat(deadline(id, "first-reply").clock()).startsWith("always");
        assertThat(complaints.task(id).due())
                .isBetween(
                        deadline(id, "first-reply").due().minusSeconds(1),
                        deadline(id, "first-reply").due());
        assertThat(caseFiles.notes(id)).extracting(CaseFiles.Note::text).containsExactly("All is down");
        assertThat(complaints.passed(id, "EndEvent_Reclassified")).isEqualTo(1);
        complaints.stands(id, "first-reply", "UserTask_FirstReply");
    }

    @Test
    void aColleagueGetsTheComplaintAndItsTasks() throws Exception {
        CaseId id = complaints.filed("ride-hailing", "invoice");
        people.claim("wang.fang", id, "UserTask_FirstReply");

        refused(post(id, "wang.fang", "reassignment", Map.of("person", "liu.yang")), 422, "person", "emma.clark");
        assertThat(post(id, "wang.fang", "reassignment", Map.of("person", "emma.clark"))
                        .statusCode())
                .isEqualTo(204);

        assertThat(complaints.file(id).ownerPerson()).isEqualTo("emma.clark");
        assertThat(complaints.task(id).assignee()).isEqualTo("emma.clark");
        assertThat(mails.of(id)).last().satisfies(mail -> assertThat(mail.subject())
                .endsWith("is yours now"));
        refused(post(id, "emma.clark", "reassignment", Map.of("person", "emma.clark")), 422, "person");
        people.complete("emma.clark", id, "UserTask_FirstReply", Map.of("outcome", "reply", "reply", "Hello"));
        assertThat(complaints.task(id).assignee()).isEqualTo("emma.clark");
    }

    @Test
    void untilAHandOverIsAcceptedTheOwnerStaysResponsible() throws Exception {
        CaseId id = complaints.filed("ride-hailing", "invoice");
        people.claim("wang.fang", id, "UserTask_FirstReply");
        Map<String, Object> offer = Map.of("department", "risk-control", "reason", "Fraud");
        refused(
                post(id, "wang.fang", "hand-over", Map.of("department", "customer-centre", "reason", "x")),
                422,
                "same-department");
        refused(post(id, "liu.yang", "hand-over", offer), 403);
        assertThat(post(id, "wang.fang", "hand-over", offer).statusCode()).isEqualTo(202);
        refused(post(id, "wang.fang", "hand-over", offer), 422, "pending");

        complaints.stands(id, "first-reply", "UserTask_FirstReply", ACCEPT);
        assertThat(people.sees("liu.yang", id, ACCEPT)).isTrue();
        assertThat(people.sees("wang.fang", id, ACCEPT)).isFalse();
        assertThat(access.mayRead(complaints.file(id), "liu.yang")).isTrue();
        assertThat(mails.of(id)).last().satisfies(mail -> assertThat(mail.to()).startsWith("risk-control"));
        time.pass(id, Duration.ofMinutes(46));
        assertThat(deadline(id, "first-reply").department()).isEqualTo("customer-centre");
        assertThat(complaints.file(id).ownerDepartment()).isEqualTo("customer-centre");

        assertThatThrownBy(() -> people.complete("liu.yang", id, ACCEPT, Map.of("outcome", "decline")))
                .hasMessageContaining("理由");
        people.complete("liu.yang", id, ACCEPT, Map.of("outcome", "decline", "reason", "No fraud here"));
        complaints.stands(id, "first-reply", "UserTask_FirstReply");
        assertThat(complaints.file(id).ownerDepartment()).isEqualTo("customer-centre");
        assertThat(caseFiles.notes(id)).extracting(CaseFiles.Note::text).contains("No fraud here");
        assertThat(mails.of(id)).last().satisfies(mail -> assertThat(mail.to()).startsWith("wang.fang"));

        post(id, "wang.fang", "hand-over", offer);
        people.complete("chen.wei", id, ACCEPT, Map.of("outcome", "accept"));
        complaints.stands(id, "first-reply", "UserTask_FirstReply");
        assertThat(complaints.file(id).ownerDepartment()).isEqualTo("risk-control");
        assertThat(complaints.file(id).ownerPerson()).isEqualTo("chen.wei");
        assertThat(complaints.task(id).departments()).containsExactly("risk-control");
        assertThat(complaints.task(id).assignee()).isEqualTo("chen.wei");
        assertThat(deadline(id, "resolve").department()).isEqualTo("risk-control");
        assertThatThrownBy(() -> people.complete(
                        "wang.fang", id, "UserTask_FirstReply", Map.of("outcome", "reply", "reply", "Mine?")))
                .isInstanceOf(AuthorizationException.class);
        people.complete("chen.wei", id, "UserTask_FirstReply", Map.of("outcome", "reply", "reply", "Ours."));
    }

    @Test
    void anOfferLapsesWhenTheComplaintIsTakenBackByPhone() throws Exception {
        CaseId id = complaints.filed("ride-hailing", "wrong-charge");
        post(id, "sun.li", "hand-over", Map.of("department", "risk-control", "reason", "Track"));
        assertThat(proposals.open(id, Subject.HAND_OVER)).isPresent();

        refused(post(id, "liu.yang", "withdrawal", Map.of("reason", "He said so")), 403);
        refused(post(id, "wang.fang", "withdrawal", Map.of()), 422, "reason");
        assertThat(post(id, "wang.fang", "withdrawal", Map.of("reason", "Said so on the phone"))
                        .statusCode())
                .isEqualTo(204);

        complaints.isOver(id, "withdrawn", "EndEvent_ComplaintWithdrawn");
        assertThat(proposals.open(id, Subject.HAND_OVER)).isEmpty();
        assertThat(caseFiles.notes(id)).extracting(CaseFiles.Note::text).contains("Said so on the phone");
        assertThat(deadlines.of(id)).noneMatch(Deadline::open);
    }

    @Test
    void moreTimeIsGivenByTheHeadOnceAndToldToTheComplainant() throws Exception {
        CaseId id = complaints.filed("ride-hailing", "invoice");
        Instant due = deadline(id, "resolve").due();
        Instant later = due.plus(Duration.ofHours(6));
        refused(post(id, "wang.fang", "extension", wish("first-reply", later, "x")), 422, "too-often");
        refused(post(id, "wang.fang", "extension", wish("resolve", due.minusSeconds(60), "x")), 422, "earlier", "due");
        refused(post(id, "wang.fang", "extension", wish("resolve", later, " ")), 422, "reason");
        refused(post(id, "wang.fang", "extension", wish("no-such", later, "x")), 422, "resolve");
        assertThat(post(id, "wang.fang", "extension", wish("resolve", later, "The bank is slow"))
                        .statusCode())
                .isEqualTo(202);
        refused(post(id, "emma.clark", "extension", wish("resolve", later, "Again")), 422, "pending");
        assertThat(mails.of(id)).last().satisfies(mail -> assertThat(mail.to()).startsWith("li.na"));

        assertThatThrownBy(() -> people.complete("emma.clark", id, APPROVE, Map.of("outcome", "approve")))
                .hasMessageContaining("head or deputy");
        assertThatThrownBy(() -> people.complete("wang.fang", id, APPROVE, Map.of("outcome", "approve")))
                .hasMessageContaining("申请人");
        people.complete("li.na", id, APPROVE, Map.of("outcome", "approve"));

        assertThat(deadline(id, "resolve").due()).isEqualTo(later);
        assertThat(mails.of(id))
                .filteredOn(mail -> mail.to().equals("ann@example.org"))
                .last()
                .satisfies(mail -> assertThat(mail.text()).contains("The bank is slow", "New time"));
        refused(post(id, "wang.fang", "extension", wish("resolve", later.plusSeconds(3600), "More")), 422, "too-often");
        assertThat(complaints.passed(id, "EndEvent_Extended")).isEqualTo(1);
    }

    @Test
    void moreTimeIsRefusedWithAReasonOrComesTooLate() throws Exception {
        CaseId id = complaints.filed("ride-hailing", "invoice");
        Instant later = deadline(id, "resolve").due().plus(Duration.ofHours(6));
        post(id, "li.na", "extension", wish("resolve", later, "The bank is slow"));
        assertThatThrownBy(() -> people.complete("li.na", id, APPROVE, Map.of("outcome", "approve")))
                .hasMessageContaining("申请人");
        people.complete("wang.fang", id, APPROVE, Map.of("outcome", "refuse", "reason", "Ask the bank again"));
        assertThat(deadline(id, "resolve").due()).isBefore(later);
        assertThat(caseFiles.notes(id)).extracting(CaseFiles.Note::text).contains("Ask the bank again");
        assertThat(complaints.passed(id, "EndEvent_ExtensionRefused")).isEqualTo(1);

        post(id, "wang.fang", "extension", wish("resolve", later, "Still slow"));
        time.passUntil(id, deadline(id, "resolve").due());
        assertThatThrownBy(() -> people.complete("li.na", id, APPROVE, Map.of("outcome", "approve")))
                .hasMessageContaining("超时");
        post(id, "wang.fang", "withdrawal", Map.of("reason", "Gave up"));
        complaints.isOver(id, "withdrawn", "EndEvent_ComplaintWithdrawn");
        assertThat(proposals.open(id, Subject.EXTENSION)).isEmpty();
    }

    @Test
    void thePagesShowOnlyWhatIsAllowedAndRefuseWhatWasSeenTooLongAgo() {
        CaseId id = complaints.filed("ride-hailing", "invoice");
        String file = "/staff/cases/" + complaints.file(id).number();
        Visitor handler = visitor("emma.clark");
        assertThat(handler.get(file).body())
                .contains("actions/contribution", "actions/hand-over", "actions/reassign", "actions/reclassify")
                .contains("actions/extension", "actions/withdrawal");
        assertThat(visitor("lin.yue").get(file).body()).doesNotContain("/actions/");
        assertThat(visitor("lin.yue").get(file + "/actions/hand-over").statusCode())
                .isEqualTo(403);
        assertThat(handler.get(file + "/actions/no-such").statusCode()).isEqualTo(404);

        Map<String, String> fields = new HashMap<>(Map.of("person", "zhao.min", "version", "0"));
        HttpResponse<String> stale = handler.post(file + "/actions/reassign", fields);
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("State is now First reply due");
        fields.put("version", String.valueOf(complaints.file(id).version()));
        fields.put("person", "nobody");
        HttpResponse<String> refused = handler.post(file + "/actions/reassign", fields);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#person\"", "zhao.min");
        fields.put("person", "zhao.min");
        assertThat(handler.post(file + "/actions/reassign", fields).statusCode())
                .isEqualTo(302);
        assertThat(complaints.file(id).ownerPerson()).isEqualTo("zhao.min");
        assertThat(handler.get(file + "?done=reassign").body()).contains("given to your colleague");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hand-over", "reassignment", "reclassification", "extension", "withdrawal"})
    void aCallThatDoesNotSayWhichVersionWasSeenIsRefused(String verb) throws Exception {
        CaseId id = complaints.filed("ride-hailing", "invoice");
        Map<String, Object> unseen = new HashMap<>(Map.of("reason", "x"));
        unseen.put("version", null);

        refused(post(id, "wang.fang", verb, unseen), 422, "\"version\"", "required");
        refused(
                post(
                        id,
                        "wang.fang",
                        verb,
                        Map.of("version", complaints.file(id).version() + 1)),
                409);
    }

    private Visitor visitor(String person) {
        Visitor visitor = new Visitor(port);
        visitor.logIn(person, Visitor.SAMPLE_PASSWORD);
        return visitor;
    }

    private static Map<String, Object> wish(String kind, Instant due, String reason) {
        return Map.of("deadline", kind, "due", due.toString(), "reason", reason);
    }

    private HttpResponse<String> post(CaseId id, String person, String verb, Map<String, Object> body)
            throws Exception {
        Map<String, Object> seen =
                new HashMap<>(Map.of("version", complaints.file(id).version()));
        seen.putAll(body);
        return new Visitor(port)
                .withBasic(person, Visitor.SAMPLE_PASSWORD)
                .send(
                        "POST",
                        "/api/v1/cases/" + complaints.file(id).number() + "/" + verb,
                        json.writeValueAsString(seen),
                        Map.of("Content-Type", "application/json"));
    }

    private static void refused(HttpResponse<String> answer, int status, String... named) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(named.length == 0 ? new String[] {"problem"} : named);
    }

    private Deadline deadline(CaseId id, String kind) {
        return deadlines.of(id, kind).orElseThrow();
    }
}
