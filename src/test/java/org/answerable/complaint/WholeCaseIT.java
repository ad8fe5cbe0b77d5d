package org.answerable.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.testing.Mails;
import org.answerable.testing.ServerTest;
import org.answerable.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whole cases over HTTP, nothing else: strangers file, people of the departments work through the engine's REST interface. */
@ServerTest
class WholeCaseIT {

    private static final String RARE = "𠮷😀";

    @LocalServerPort
    int port;

    @Autowired
    ObjectMapper json;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    Mails mails;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ComplaintFixture complaints;

    Visitor stranger;
    Visitor clerk;

    @BeforeEach
    void peopleCome() {
        stranger = new Visitor(port);
        clerk = new Visitor(port).withBasic("zhao.min", Visitor.SAMPLE_PASSWORD);
    }

    @Test
    void aComplaintIsFiledRepliedAnsweredAndTrackedAsClosed() {
        JsonNode filed = read(send(
                stranger,
                "/api/v1/complaints",
                Map.of(
                        "profile",
                        "ride-hailing",
                        "subject",
                        "No car " + RARE,
                        "description",
                        "It did not come. " + RARE,
                        "category",
                        "late-or-no-show",
                        "party",
                        Map.of("name", "Ann " + RARE, "email", "ann@example.org"))));
        CaseFile complaint = caseFiles.byNumber(filed.path("number").asText()).orElseThrow();

        JsonNode shown = read(clerk.get("/engine-rest/task/" + task(complaint) + "/variables"));
        assertThat(shown.path("description").path("value").asText()).isEqualTo("It did not come. " + RARE);
        assertThat(shown.path("subject").path("value").asText()).isEqualTo("No car " + RARE);
        assertThat(shown.path("departments").path("type").asText()).isEqualTo("Json");
        assertThat(shown.path("deadlineText").path("value").asText()).isNotBlank();
        work(complaint, Map.of("outcome", "reply", "reply", "We look into it " + RARE));
        work(
                complaint,
                Map.of(
                        "outcome",
                        "finding",
                        "finding",
                        "substantiated",
                        "evidenceKind",
                        "trip-track",
                        "evidence",
                        "The car stood still " + RARE));
        work(complaint, Map.of("outcome", "ready", "answer", "You are right " + RARE));
        clerk = new Visitor(port).withBasic("wang.fang", Visitor.SAMPLE_PASSWORD);
        work(complaint, "wang.fang", Map.of("outcome", "accept"));

        String tracking = "/api/v1/track/" + filed.path("trackingToken").asText();
        assertThat(read(stranger.get(tracking)).path("state").asText()).isEqualTo("answered");
        send(stranger, tracking + "/confirmation", Map.of("remark", "Thank you " + RARE));
        complaints.noCauseFound(complaint.id());
        JsonNode tracked = read(stranger.get(tracking));
        assertThat(tracked.path("state").asText()).isEqualTo("closed");
        assertThat(tracked.path("said"))
                .extracting(said -> said.path("text").asText())
                .contains("We look into it " + RARE, "You are right " + RARE, "Thank you " + RARE);
        assertThat(complaints.instances(complaint.id())).isEmpty();
        assertThat(mails.of(complaint.id())).hasSize(3).last().satisfies(mail -> {
            assertThat(mail.text()).contains("You are right " + RARE);
            assertThat(mail.html()).contains("You are right");
        });
    }

    @Test
    void aRefusedCompletionTellsThePersonTheFieldAndTheLimit() {
        CaseFile complaint = complaints.file(complaints.filed("telecom", "bill"));
        String task = task(complaint);
        send(clerk, "/engine-rest/task/" + task + "/claim", Map.of("userId", "zhao.min"));

        HttpResponse<String> refused = send(
                clerk,
                "/engine-rest/task/" + task + "/submit-form",
                variables(Map.of(
                        "outcome",
                        "finding",
                        "finding",
                        "substantiated",
                        "evidenceKind",
                        "record",
                        "evidence",
                        "x".repeat(1_001))));

        assertThat(refused.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(read(refused).path("message").asText()).contains("证据内容").contains("1000");
        complaints.stands(complaint.id(), "in-work", "UserTask_ResolveComplaint");
    }

    @Test
    void aClerkTakesAComplaintAndOwnsIt() {
        HttpResponse<String> started = start(clerkForm("business-hall", "bill", "counter"), null);

        assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
        CaseFile complaint = complaints.file(new org.answerable.platform.CaseId(jdbc.queryForObject(
                "select BUSINESS_KEY_ from ACT_HI_PROCINST where PROC_INST_ID_ = ?",
                String.class,
                read(started).path("id").asText())));
        assertThat(complaint.channel()).isEqualTo("counter");
        assertThat(complaint.ownerDepartment()).isEqualTo("customer-centre");
        assertThat(complaint.ownerPerson()).isEqualTo("zhao.min");
        assertThat(complaint.description()).isEqualTo("At the counter " + RARE);
        complaints.stands(complaint.id(), "in-work", "UserTask_ResolveComplaint");
        assertThat(complaints.task(complaint.id()).assignee()).isEqualTo("zhao.min");
        assertThat(complaints.variables(complaint.id())).containsOnlyKeys("routed");
        assertThat(complaints.passed(complaint.id(), "Start_ComplaintTaken")).isEqualTo(1);
    }

    @Test
    void aClerksFormIsCheckedOnTheServer() {
        long before = cases();
        Map<String, Object> noSubject = new LinkedHashMap<>(clerkForm("business-hall", "bill", "counter"));
        noSubject.remove("subject");
        assertThat(read(start(noSubject, null)).path("message").asText()).contains("标题");
        Map<String, Object> tooLong = new LinkedHashMap<>(clerkForm("business-hall", "bill", "counter"));
        tooLong.put("description", "x".repeat(4_001));
        assertThat(read(start(tooLong, null)).path("message").asText()).contains("4000");
        Map<String, Object> number = new LinkedHashMap<>(clerkForm("business-hall", "bill", "counter"));
        number.put("subject", 7);
        assertThat(start(number, null).statusCode()).isGreaterThanOrEqualTo(400);
        Map<String, Object> foreign = new LinkedHashMap<>(clerkForm("business-hall", "network", "counter"));
        assertThat(read(start(foreign, null)).path("message").asText()).contains("waiting-time");

        assertThat(cases()).isEqualTo(before);
    }

    @Test
    void aBusinessKeyGivenByTheClerkIsRefused() {
        String other = complaints.filed("telecom", "bill").value();
        long before = cases();

        assertThat(start(clerkForm("business-hall", "bill", "counter"), other).statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(start(clerkForm("business-hall", "bill", "counter"), "mine").statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(cases()).isEqualTo(before);
    }

    @Test
    void aCaseOnItsWayIsNotStartedASecondTimeByMessage() {
        CaseFile complaint = complaints.file(complaints.filed("telecom", "bill"));
        HttpResponse<String> answer = send(
                clerk,
                "/engine-rest/message",
                Map.of(
                        "messageName",
                        "complaint.received",
                        "businessKey",
                        complaint.id().value()));

        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(complaints.instances(complaint.id())).hasSize(1);
    }

    @Test
    void anErrorOrEscalationThrownAtATaskDoesNotEndTheCase() {
        CaseFile complaint = complaints.file(complaints.filed("telecom", "bill"));
        String task = task(complaint);
        send(clerk, "/engine-rest/task/" + task + "/claim", Map.of("userId", "zhao.min"));

        HttpResponse<String> error =
                send(clerk, "/engine-rest/task/" + task + "/bpmnError", Map.of("errorCode", "stop"));
        HttpResponse<String> escalation =
                send(clerk, "/engine-rest/task/" + task + "/bpmnEscalation", Map.of("escalationCode", "stop"));

        assertThat(error.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(escalation.statusCode()).isGreaterThanOrEqualTo(400);
        complaints.stands(complaint.id(), "in-work", "UserTask_ResolveComplaint");
    }

    @Test
    void aHandlerSetsNoVariableOfTheInstance() {
        CaseFile complaint = complaints.file(complaints.filed("telecom", "bill"));
        String instance = complaints.rootInstance(complaint.id());

        HttpResponse<String> answer = clerk.send(
                "PUT",
                "/engine-rest/process-instance/" + instance + "/variables/ending",
                "{\"value\":\"withdrawn\",\"type\":\"String\"}",
                Map.of("Content-Type", "application/json"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(complaints.variables(complaint.id())).doesNotContainKey("ending");
    }

    private static Map<String, Object> clerkForm(String profile, String category, String channel) {
        return Map.of(
                "profile",
                profile,
                "category_" + profile.replace('-', '_'),
                category,
                "channel",
                channel,
                "subject",
                "Bill " + RARE,
                "description",
                "At the counter " + RARE,
                "name",
                "王小明" + RARE,
                "language",
                "zh-CN",
                "vulnerable",
                false);
    }

    private HttpResponse<String> start(Map<String, Object> form, String businessKey) {
        Map<String, Object> body = new LinkedHashMap<>(variables(form));
        if (businessKey != null) {
            body.put("businessKey", businessKey);
        }
        return send(clerk, "/engine-rest/process-definition/key/complaint-handling/submit-form", body);
    }

    private void work(CaseFile complaint, Map<String, Object> form) {
        work(complaint, "zhao.min", form);
    }

    private void work(CaseFile complaint, String person, Map<String, Object> form) {
        String task = task(complaint);
        assertThat(send(clerk, "/engine-rest/task/" + task + "/claim", Map.of("userId", person))
                        .statusCode())
                .isEqualTo(204);
        HttpResponse<String> done = send(clerk, "/engine-rest/task/" + task + "/submit-form", variables(form));
        assertThat(done.statusCode()).as(done.body()).isBetween(200, 204);
    }

    private String task(CaseFile complaint) {
        JsonNode tasks = read(clerk.get("/engine-rest/task?processInstanceBusinessKey=" + complaint.id()));
        assertThat(tasks).hasSize(1);
        return tasks.get(0).path("id").asText();
    }

    private static Map<String, Object> variables(Map<String, Object> form) {
        Map<String, Object> variables = new LinkedHashMap<>();
        form.forEach((name, value) -> variables.put(name, Map.of("value", value)));
        return Map.of("variables", variables);
    }

    private HttpResponse<String> send(Visitor visitor, String path, Map<String, Object> body) {
        try {
            return visitor.send(
                    "POST", path, json.writeValueAsString(body), Map.of("Content-Type", "application/json"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private long cases() {
        return jdbc.queryForObject("select count(*) from complaint", Long.class);
    }

    private JsonNode read(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
