package org.answerable.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.CaseKind;
import org.answerable.engine.CaseProcesses;
import org.answerable.platform.CaseId;
import org.answerable.platform.Ids;
import org.answerable.remedy.PenaltyEntry;
import org.answerable.remedy.Remedies;
import org.answerable.remedy.Remedy;
import org.answerable.remedy.RemedyState;
import org.answerable.testing.Mails;
import org.answerable.testing.ServerTest;
import org.answerable.testing.TasklistUser;
import org.answerable.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Signals from a program with a login, and what becomes of them. */
@ServerTest
class SignalsIT {

    private static final String JUDGE = "UserTask_JudgeConduct";
    private static final String QUALITY = "james.wood";

    @LocalServerPort
    int port;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    Remedies remedies;

    @Autowired
    SignalFlow flow;

    @Autowired
    CaseProcesses processes;

    @Autowired
    TasklistUser tasklist;

    @Autowired
    Mails mails;

    @ParameterizedTest
    @CsvSource({
        "car-swap, swap, 6",
        "person-car-mismatch, swap, 6",
        "missing-contact, service-violation, 1",
        "missing-click, service-violation, 1",
        "driver-cancellation, breach, 3"
    })
    void aBreachIsPenalisedWithoutAnyComplaint(String event, String type, int points) throws IOException {
        HttpResponse<String> answer = post(Ids.next(), body("event", event));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json(answer).path("state").asText()).isEqualTo("done");
        CaseFile file = caseOf(answer);
        assertThat(file.kind()).isEqualTo(CaseKind.SERVICE_REQUEST);
        assertThat(file.channel()).isEqualTo("signal");
        assertThat(file.ownerDepartment()).isEqualTo("risk-control");
        assertThat(file.reference()).isEqualTo("T-1");
        assertThat(remedies.penalties(file.id())).singleElement().satisfies(entry -> {
            assertThat(entry.type()).isEqualTo(type);
            assertThat(entry.driver()).isEqualTo("京B·12345");
            assertThat(entry.measure().points()).isEqualTo(points);
            assertThat(entry.verdict().outcome()).isEqualTo(PenaltyEntry.Outcome.BY_RULE);
            assertThat(entry.bookedAt()).isNotNull();
        });
        assertThat(remedies.list(file.id())).extracting(Remedy::state).containsExactly(RemedyState.DONE);
        assertThat(processes.positions(file.id())).isEmpty();
        assertThat(mails.of(file.id())).isEmpty();
        assertThatThrownBy(() -> flow.start(file.id())).hasMessageContaining("already being handled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reclaimed", "given-up"})
    void cheatingBlocksTheAccountAndClaimsTheLoss(String outcome) throws IOException {
        HttpResponse<String> answer = post(Ids.next(), body("event", "fake-orders", "loss", 120.5, "currency", "CNY"));
        CaseFile file = caseOf(answer);
        assertThat(json(answer).path("state").asText()).isEqualTo("in-work");
        assertThat(remedies.penalties(file.id()).get(0).measure().closure()).isEqualTo("blocked");

        assertThat(tasklist.sees("sun.li", file.id(), "UserTask_ReclaimLoss")).isTrue();
        assertThatThrownBy(() ->
                        tasklist.complete("sun.li", file.id(), "UserTask_ReclaimLoss", Map.of("outcome", outcome)))
                .hasStackTraceContaining("凭证或原因: ");
        tasklist.complete(
                "sun.li", file.id(), "UserTask_ReclaimLoss", Map.of("outcome", outcome, "claimReference", "CL-1"));

        assertThat(caseFiles.get(file.id()).state()).isEqualTo("done");
        assertThat(remedies.list(file.id())).extracting(Remedy::state).containsOnly(RemedyState.DONE);
        assertThat(processes.positions(file.id())).isEmpty();
    }

    @Test
    void aSampleIsJudgedByTheQualityTeamBeforeAnybodyIsPenalised() throws IOException {
        CaseId id = caseOf(post(Ids.next(), body("event", "conduct"))).id();
        assertThat(caseFiles.get(id).ownerDepartment()).isEqualTo("quality");
        assertThat(remedies.list(id)).isEmpty();
        assertThatThrownBy(() -> tasklist.complete(QUALITY, id, JUDGE, Map.of("outcome", "no-breach")))
                .hasStackTraceContaining("Remarks: ");
        assertThatThrownBy(() -> tasklist.complete(QUALITY, id, JUDGE, Map.of("outcome", "x", "remarks", "y")))
                .hasStackTraceContaining("Decision: ");
        assertThatThrownBy(() -> tasklist.complete(
                        QUALITY, id, JUDGE, Map.of("outcome", "no-breach", "remarks", "y".repeat(1_001))))
                .hasStackTraceContaining("Remarks: ");

        tasklist.complete(QUALITY, id, JUDGE, Map.of("outcome", "no-breach", "remarks", "He was polite."));

        assertThat(caseFiles.get(id).state()).isEqualTo("done");
        assertThat(caseFiles.notes(id)).extracting(CaseFiles.Note::text).containsExactly("He was polite.");
        assertThat(remedies.list(id)).isEmpty();
    }

    @Test
    void aBreachOfConductGoesThroughOfficerAndSecondOffice() throws IOException {
        CaseId id = caseOf(post(Ids.next(), body("event", "conduct", "loss", 10, "currency", "CNY")))
                .id();
        tasklist.complete(QUALITY, id, JUDGE, Map.of("outcome", "breach", "remarks", "He shouted."));
        tasklist.complete(QUALITY, id, "UserTask_EnterPenalty", Map.of("points", 4, "closure", "banned"));
        tasklist.complete("sun.li", id, "UserTask_VerifyBreach", Map.of("outcome", "true"));
        tasklist.complete(
                "sun.li", id, "UserTask_ReclaimLoss", Map.of("outcome", "reclaimed", "claimReference", "CL-2"));

        assertThat(caseFiles.get(id).state()).isEqualTo("done");
        assertThat(remedies.penalties(id)).singleElement().satisfies(entry -> {
            assertThat(entry.type()).isEqualTo("bad-conduct");
            assertThat(entry.driver()).isEqualTo("京B·12345");
            assertThat(entry.measure().closure()).isEqualTo("banned");
        });
    }

    @Test
    void theSameKeyOpensOneCaseHoweverOftenAndAtOnce() throws Exception {
        String key = Ids.next();
        String body = body("event", "conduct");
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            Callable<String> sending = () -> post(key, body).body();
            List<Future<String>> answers = pool.invokeAll(java.util.Collections.nCopies(8, sending));
            String first = answers.get(0).get();
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo(first).contains("SR-");
            }
        } finally {
            pool.shutdownNow();
        }

        HttpResponse<String> other = post(key, body("event", "car-swap"));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("Idempotency-Key");
        HttpResponse<String> ofSomebodyElse = send("liu.yang", key, body("event", "car-swap"));
        assertThat(ofSomebodyElse.statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    event      | "theft"                | event
                    event      | 7                      | event
                    event      | null                   | event
                    profile    | "Ride Hailing"         | profile
                    reference  | ""                     | reference
                    reference  | []                     | reference
                    driver     | null                   | driver
                    driver     | "\\u0000"              | driver
                    detectedAt | "yesterday"            | detectedAt
                    detectedAt | "2999-01-01T00:00:00Z" | detectedAt
                    detectedAt | "1969-01-01T00:00:00Z" | detectedAt
                    evidence   | true                   | evidence
                    evidence   | "  "                   | evidence
                    loss       | "5"                    | loss
                    loss       | -5                     | loss
                    loss       | 5                      | currency
                    loss       | 1e300                  | loss
                    colour     | "red"                  | colour
                    """)
    void whatBreaksARuleIsRefusedByName(String field, String value, String named) throws IOException {
        Map<String, Object> all = fields();
        String body = new ObjectMapper().writeValueAsString(all);
        String broken = all.containsKey(field)
                ? body.replaceFirst("\"" + field + "\":\"[^\"]*\"", "\"" + field + "\":" + value.replace("\\", "\\\\"))
                : body.replaceFirst("\\{", "{\"" + field + "\":" + value.replace("\\", "\\\\") + ",");

        HttpResponse<String> answer = post(Ids.next(), broken);

        assertThat(answer.statusCode()).as(broken).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"" + named + "\"");
    }

    @Test
    void bodiesAndKeysThatCannotBeReadAreRefused() {
        assertThat(post(Ids.next(), "[]").statusCode()).isEqualTo(422);
        assertThat(post(Ids.next(), "{").statusCode()).isEqualTo(422);
        assertThat(post("with space", body()).statusCode()).isEqualTo(422);
        assertThat(post(Ids.next(), body("evidence", "x".repeat(4_001))).statusCode())
                .isEqualTo(422);
        assertThat(post(Ids.next(), "{\"evidence\":\"" + "x".repeat(1 << 20) + "\"}")
                        .statusCode())
                .isEqualTo(413);
        assertThat(new Visitor(port)
                        .withBasic("zhao.min", Visitor.SAMPLE_PASSWORD)
                        .send("POST", "/api/v1/signals", body(), Map.of("Content-Type", "application/json"))
                        .statusCode())
                .isEqualTo(422);
    }

    private HttpResponse<String> post(String key, String body) {
        return send("chen.wei", key, body);
    }

    private HttpResponse<String> send(String person, String key, String body) {
        return new Visitor(port)
                .withBasic(person, Visitor.SAMPLE_PASSWORD)
                .send(
                        "POST",
                        "/api/v1/signals",
                        body,
                        Map.of("Content-Type", "application/json", "Idempotency-Key", key));
    }

    private CaseFile caseOf(HttpResponse<String> answer) throws IOException {
        return caseFiles
                .byNumber(json(answer).path("number").asText())
                .orElseThrow(() -> new AssertionError(answer.body()));
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }

    private static Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("event", "car-swap");
        fields.put("reference", "T-1");
        fields.put("driver", "京B·12345");
        fields.put("detectedAt", "2026-01-02T03:04:05+08:00");
        fields.put("evidence", "Track 轨迹 𠮷");
        return fields;
    }

    private static String body(Object... changes) {
        Map<String, Object> fields = fields();
        for (int i = 0; i < changes.length; i += 2) {
            fields.put((String) changes[i], changes[i + 1]);
        }
        try {
            return new ObjectMapper().writeValueAsString(fields);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
