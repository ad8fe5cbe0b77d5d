package org.answerable.engine.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.answerable.engine.SystemCalls;
import org.answerable.platform.CaseId;
import org.answerable.testing.ServerTest;
import org.answerable.testing.Visitor;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class StartGateIT {

    private static final String LATE = "/process-definition/key/engine-probe-late";

    @Autowired
    RuntimeService runtime;

    @Autowired
    IdentityService identity;

    @Autowired
    SystemCalls calls;

    @LocalServerPort
    int port;

    @Test
    void aClerkStartsACaseByItsForm() {
        HttpResponse<String> started = post("wang.fang", LATE + "/submit-form", "{\"variables\": {}}");

        assertThat(started.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wang.fang", "deng.kai"})
    void nobodyChoosesTheKeyOfACase(String person) {
        String key = CaseId.next().value();
        String body = "{\"businessKey\": \"" + key + "\"}";

        HttpResponse<String> byStart = post(person, LATE + "/start", body);
        HttpResponse<String> byForm = post(person, LATE + "/submit-form", body);

        assertThat(byStart.statusCode()).isEqualTo(403);
        assertThat(byStart.body()).contains("start without a business key");
        assertThat(byForm.statusCode()).isEqualTo(403);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(key)
                        .count())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wang.fang", "deng.kai"})
    void nobodyStartsInTheMiddleOfAModel(String person) {
        HttpResponse<String> refused = post(
                person,
                LATE + "/start",
                "{\"startInstructions\": [{\"type\": \"startBeforeActivity\", \"activityId\": \"UserTask_Wait\"}]}");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("start instructions are refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wang.fang", "deng.kai"})
    void nobodySendsMessagesToCases(String person) {
        HttpResponse<String> refused = post(
                person,
                "/message",
                "{\"messageName\": \"probe.opened\", \"businessKey\": \""
                        + CaseId.next().value() + "\"}");

        assertThat(refused.statusCode()).isEqualTo(403);
    }

    @Test
    void aModelWithoutAStartFormIsOpenedByTheSystemOnly() {
        HttpResponse<String> refused = post("wang.fang", "/process-definition/key/engine-probe-child/start", "{}");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("no start form");
    }

    @Test
    void ourOwnCodeStartsCasesUnderTheirKeyWhoeverIsLoggedIn() {
        String key = CaseId.next().value();
        identity.setAuthenticatedUserId("wang.fang");
        try {
            calls.run(() -> runtime.startProcessInstanceByKey("engine-probe-child", key));
        } finally {
            identity.clearAuthentication();
        }

        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(key)
                        .count())
                .isEqualTo(1);
    }

    private HttpResponse<String> post(String person, String path, String body) {
        return new Visitor(port)
                .withBasic(person, Visitor.SAMPLE_PASSWORD)
                .send("POST", "/engine-rest" + path, body, Map.of("Content-Type", "application/json"));
    }
}
