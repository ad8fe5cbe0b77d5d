package org.answerable.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.answerable.complaint.ComplaintFixture;
import org.answerable.platform.CaseId;
import org.answerable.testing.ServerTest;
import org.answerable.testing.Visitor;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What forms show and say is read by whoever works the task, and by nobody else, through either of the engine's interfaces. */
@ServerTest
@Tag("h2-only")
class CaseContentsIT {

    private static final String FOR_BROWSERS = "/camunda/api/engine/engine/default";
    private static final String FOR_PROGRAMS = "/engine-rest";
    private static final String SAID = "Quitte told us on the phone";
    private static final String SHOWN = "I waited for an hour at the station";

    @LocalServerPort
    int port;

    @Autowired
    ComplaintFixture complaints;

    @Autowired
    TaskService tasks;

    @Autowired
    ObjectMapper json;

    private String instance;
    private String task;

    @BeforeEach
    void aComplaintIsUnderWay() {
        CaseId caseId = complaints.filed("ride-hailing", "car-swapped");
        complaints.complete(caseId, "liu.yang", Map.of("outcome", "reply", "reply", SAID));
        task = complaints.task(caseId).id();
        instance = complaints.rootInstance(caseId);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deng.kai", "ma.lin", "david.hughes", "lin.yue", "li.na", "zhao.min", "xu.hui"})
    void whoDoesNotWorkTheTaskReadsNothingOfItsForms(String outsider) {
        for (String call : reading()) {
            for (HttpResponse<String> answer : List.of(
                    program(outsider).get(FOR_PROGRAMS + call),
                    browser(outsider).get(FOR_BROWSERS + call))) {
                assertThat(answer.body()).as(outsider + " " + call).doesNotContain("Quitte", SHOWN);
                assertThat(answer.statusCode()).as(outsider + " " + call).isIn(200, 403, 404);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"deng.kai", "ma.lin", "david.hughes"})
    void whoLooksAfterInstancesAndModelsReadsNoVariableAtAll(String person) {
        for (String list : List.of("/variable-instance", "/history/variable-instance", "/history/detail", "/task")) {
            assertThat(program(person)
                            .get(FOR_PROGRAMS + list + "?maxResults=5")
                            .body())
                    .as(list)
                    .isEqualTo("[]");
        }
    }

    private List<String> reading() {
        List<String> calls = new ArrayList<>(List.of(
                "/variable-instance?processInstanceIdIn=" + instance,
                "/history/variable-instance?processInstanceId=" + instance,
                "/history/detail?processInstanceId=" + instance,
                "/process-instance/" + instance + "/variables",
                "/execution/" + instance + "/localVariables",
                "/history/task?processInstanceId=" + instance,
                "/history/process-instance?processInstanceId=" + instance,
                "/history/activity-instance?processInstanceId=" + instance));
        for (String part :
                List.of("", "/variables", "/localVariables", "/form-variables", "/rendered-form", "/comment")) {
            calls.add("/task/" + task + part);
        }
        return calls;
    }

    @Test
    void whoMayWorkTheTaskReadsWhatItsFormShows() {
        assertThat(program("chen.wei")
                        .get(FOR_PROGRAMS + "/task/" + task + "/form-variables")
                        .body())
                .contains(SHOWN);
        assertThat(browser("chen.wei")
                        .get(FOR_BROWSERS + "/task/" + task + "/variables")
                        .body())
                .contains(SHOWN);
    }

    @Test
    void anAdministratorKeepsInstancesAndJobsRunningButReachesNoTask() throws IOException {
        Visitor administrator = program("deng.kai");

        assertThat(administrator
                        .get(FOR_PROGRAMS + "/process-instance/" + instance)
                        .statusCode())
                .isEqualTo(200);
        for (String list : List.of("/job", "/history/activity-instance", "/process-definition")) {
            assertThat(json.readTree(administrator
                                    .get(FOR_PROGRAMS + list + "?maxResults=1")
                                    .body())
                            .size())
                    .as(list)
                    .isEqualTo(1);
        }
        for (boolean suspended : new boolean[] {true, false}) {
            assertThat(send(
                                    administrator,
                                    "PUT",
                                    "/process-instance/" + instance + "/suspended",
                                    "{\"suspended\": " + suspended + "}")
                            .statusCode())
                    .isEqualTo(204);
        }
        assertThat(send(administrator, "POST", "/task/" + task + "/claim", "{\"userId\": \"deng.kai\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(administrator, "POST", "/task/" + task + "/assignee", "{\"userId\": \"deng.kai\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(
                                administrator,
                                "POST",
                                "/task/" + task + "/identity-links",
                                "{\"userId\": \"deng.kai\", \"type\": \"candidate\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isNotEqualTo("deng.kai");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deng.kai", "ma.lin"})
    void nobodyGivesRightsPastTheDirectory(String person) {
        String grant =
                """
                {"type": 1, "permissions": ["ALL"], "userId": "%s", "groupId": null, "resourceType": 7, "resourceId": "*"}
                """
                        .formatted(person);

        assertThat(send(program(person), "POST", "/authorization/create", grant).statusCode())
                .isEqualTo(403);
        assertThat(send(program(person), "PUT", "/authorization/x", grant).statusCode())
                .isEqualTo(403);
    }

    private static HttpResponse<String> send(Visitor visitor, String method, String path, String body) {
        return visitor.send(
                method, FOR_PROGRAMS + path, body, new HashMap<>(Map.of("Content-Type", "application/json")));
    }

    private Visitor program(String person) {
        return new Visitor(port).withBasic(person, Visitor.SAMPLE_PASSWORD);
    }

    private Visitor browser(String person) {
        Visitor browser = new Visitor(port);
        browser.logIn(person, Visitor.SAMPLE_PASSWORD);
        return browser;
    }
}
