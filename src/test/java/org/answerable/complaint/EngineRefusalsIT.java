package org.answerable.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.answerable.ledger.Ledger;
import org.answerable.platform.CaseId;
import org.answerable.testing.ServerTest;
import org.answerable.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the engine's REST interface answers when a form, a right or another person stands in the way. */
@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class EngineRefusalsIT {

    @LocalServerPort
    int port;

    @Autowired
    ComplaintFixture complaints;

    @Autowired
    ObjectMapper json;

    @Autowired
    Ledger ledger;

    CaseId id;
    String task;

    @BeforeEach
    void aComplaintInWork() {
        id = complaints.filed("ride-hailing", "late-or-no-show");
        task = "/engine-rest/task/" + complaints.task(id).id();
    }

    @Test
    void aFormThatBreaksARuleIsAnsweredWithItsSentenceInThePersonsLanguage(CapturedOutput log) throws IOException {
        assertThat(refused("emma.clark", task + "/submit-form", form("reply", "reply", ""), 422))
                .isEqualTo("Reply: Please fill this in.");
        assertThat(refused("emma.clark", task + "/submit-form", form("elsewhere", "reply", "x"), 422))
                .startsWith("Decision: Choose one of");
        assertThat(refused("emma.clark", task + "/complete", form("reply", "reply", "x".repeat(4001)), 422))
                .contains("4000");
        assertThat(refused("li.na", task + "/submit-form", form("reply", "reply", ""), 422))
                .isEqualTo("回复: 请填写此项。");
        assertThat(log.getAll()).doesNotContain("at org.camunda.bpm.engine.impl.cmd");
    }

    @Test
    void whoHasNoRightIsToldSoInPlainWords() throws IOException {
        assertThat(refused("tom.baker", task + "/complete", "{}", 403)).startsWith("You may not do this.");
    }

    @Test
    void theLedgerNamesTheChannelThatWasUsed() {
        HttpResponse<String> done =
                call("emma.clark", task + "/submit-form", form("reply", "reply", "We look into it."));

        assertThat(done.statusCode()).as(done.body()).isLessThan(300);
        assertThat(ledger.entries(id))
                .extracting(Ledger.Entry::channel)
                .contains("engine-rest")
                .doesNotContain("staff");
    }

    @Test
    void ofTwoWhoClaimOneTaskTheSecondIsToldWhoWasFaster() throws IOException {
        assertThat(call("zhao.min", task + "/claim", "{\"userId\": \"zhao.min\"}")
                        .statusCode())
                .isEqualTo(204);

        assertThat(refused("emma.clark", task + "/claim", "{\"userId\": \"emma.clark\"}", 409))
                .startsWith("This task is with 赵敏 (just now)");
    }

    @Test
    void whoHasClaimedATaskMayPutItBackButOnlyAHeadGivesItToAnotherPerson() throws IOException {
        call("zhao.min", task + "/claim", "{\"userId\": \"zhao.min\"}");

        assertThat(refused("zhao.min", task + "/assignee", "{\"userId\": \"emma.clark\"}", 422))
                .contains("只有部门负责人");
        assertThat(call("emma.clark", task + "/unclaim", "{}").statusCode()).isEqualTo(403);
        assertThat(call("zhao.min", task + "/unclaim", "{}").statusCode()).isEqualTo(204);

        assertThat(call("emma.clark", task + "/claim", "{\"userId\": \"emma.clark\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(call("li.na", task + "/assignee", "{\"userId\": \"zhao.min\"}")
                        .statusCode())
                .isEqualTo(204);

        assertThat(ledger.entries(id)).anySatisfy(entry -> {
            assertThat(entry.actorId()).isEqualTo("zhao.min");
            assertThat(entry.facts())
                    .filteredOn(fact -> fact.type().equals("engine.task-released"))
                    .singleElement()
                    .satisfies(fact -> assertThat(fact.values()).containsEntry("person", "zhao.min"));
        });
    }

    private String refused(String person, String address, String body, int status) throws IOException {
        HttpResponse<String> answer = call(person, address, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        JsonNode told = json.readTree(answer.body());
        assertThat(answer.body()).doesNotContain("ENGINE-", "TaskListener", "Cannot ");
        return told.path("message").asText();
    }

    private String form(String outcome, String field, String value) {
        return json.valueToTree(
                        Map.of("variables", Map.of("outcome", Map.of("value", outcome), field, Map.of("value", value))))
                .toString();
    }

    private HttpResponse<String> call(String person, String address, String body) {
        return new Visitor(port)
                .withBasic(person, Visitor.SAMPLE_PASSWORD)
                .send("POST", address, body, Map.of("Content-Type", "application/json"));
    }
}
