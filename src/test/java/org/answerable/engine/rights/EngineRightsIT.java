package org.answerable.engine.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.answerable.engine.CaseProcesses;
import org.answerable.engine.CaseTimers;
import org.answerable.engine.EngineProbe;
import org.answerable.platform.CaseId;
import org.answerable.testing.ServerTest;
import org.answerable.testing.Visitor;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class EngineRightsIT {

    private static final String OLD = "customer-centre";
    private static final String NEW = "risk-control";

    @Autowired
    EngineRights rights;

    @Autowired
    EngineProbe probe;

    @Autowired
    CaseProcesses processes;

    @Autowired
    CaseTimers timers;

    @Autowired
    IdentityService identity;

    @Autowired
    TaskDates taskDates;

    @Autowired
    TaskService tasks;

    @Autowired
    FilterService filters;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Clock clock;

    @Autowired
    ObjectMapper json;

    @LocalServerPort
    int port;

    @Test
    void aSecondStartChangesNothing() {
        long grants = authorizations.createAuthorizationQuery().count();
        long lists = filters.createFilterQuery().count();

        rights.start();

        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(grants);
        assertThat(filters.createFilterQuery().count()).isEqualTo(lists);
    }

    @Test
    void afterAHandOverTheOldDepartmentMayNotCompleteTheTask() {
        String task = taskFor(OLD);
        assertThat(call("wang.fang", "GET", "/task/" + task).statusCode()).isEqualTo(200);
        assertThat(call("chen.wei", "GET", "/task/" + task).statusCode()).isNotEqualTo(200);

        tasks.addCandidateGroup(task, NEW);
        tasks.deleteCandidateGroup(task, OLD);

        assertThat(call("wang.fang", "POST", "/task/" + task + "/complete").statusCode())
                .isEqualTo(403);
        assertThat(call("wang.fang", "POST", "/task/" + task + "/claim", "{\"userId\": \"wang.fang\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(call("liu.yang", "POST", "/task/" + task + "/complete").statusCode())
                .isEqualTo(204);
        assertThat(authorizations
                        .createAuthorizationQuery()
                        .resourceType(Resources.TASK)
                        .resourceId(task)
                        .count())
                .isZero();
    }

    @Test
    void whatWasRevokedFromAPersonIsNotGrantedByTheDepartment() {
        String task = taskFor(OLD);
        Authorization revoked = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_REVOKE);
        revoked.setUserId("wang.fang");
        revoked.setResource(Resources.TASK);
        revoked.setResourceId(task);
        revoked.removePermission(TaskPermissions.TASK_WORK);
        revoked.removePermission(TaskPermissions.UPDATE);
        authorizations.saveAuthorization(revoked);

        assertThat(call("wang.fang", "POST", "/task/" + task + "/complete").statusCode())
                .isEqualTo(403);
        assertThat(call("zhao.min", "POST", "/task/" + task + "/complete").statusCode())
                .isEqualTo(204);
    }

    @Test
    void whoIsNoLongerAssigneeMayNotCompleteTheTask() {
        String task = taskFor(NEW);
        tasks.setAssignee(task, "wang.fang");
        assertThat(call("wang.fang", "GET", "/task/" + task).statusCode()).isEqualTo(200);

        tasks.setAssignee(task, "liu.yang");

        assertThat(call("wang.fang", "POST", "/task/" + task + "/complete").statusCode())
                .isEqualTo(403);
        assertThat(call("liu.yang", "POST", "/task/" + task + "/complete").statusCode())
                .isEqualTo(204);
    }

    @Test
    void aClaimBindsAndSaysWhoseItIsUntilAHeadGivesTheTaskToSomebodyOfTheDepartment() {
        String task = taskFor(OLD);
        assertThat(call("zhao.min", "POST", "/task/" + task + "/claim", "{\"userId\": \"zhao.min\"}")
                        .statusCode())
                .isEqualTo(204);

        assertThat(refusal("emma.clark", "/complete", task)).startsWith("This task is with 赵敏 (just now)");
        assertThat(refusal("emma.clark", "/claim", task)).contains("赵敏");
        assertThat(refusal("li.na", "/complete", task)).startsWith("此任务由赵敏办理（刚才）");
        assertThat(give(task, "emma.clark", "emma.clark").statusCode()).isEqualTo(403);
        assertThat(give(task, "chen.wei", "emma.clark").statusCode()).isEqualTo(403);
        assertThat(give(task, "li.na", "chen.wei").statusCode()).isEqualTo(422);
        assertThat(give(task, "li.na", "emma.clark").statusCode()).isEqualTo(204);

        assertThat(refusal("zhao.min", "/complete", task)).contains("Emma Clark");
        assertThat(call("emma.clark", "POST", "/task/" + task + "/complete").statusCode())
                .isEqualTo(204);
        assertThat(refusal("zhao.min", "/complete", task)).startsWith("Emma Clark已于刚才完成此任务");
        assertThat(refusal("chen.wei", "/complete", task))
                .startsWith("此任务已于刚才结束")
                .doesNotContain("Emma");
    }

    @Test
    void aHeadPutsBackWhatAPersonWhoIsAwayHasClaimed() {
        String task = taskFor(OLD);
        tasks.setAssignee(task, "zhao.min");

        assertThat(call("li.na", "POST", "/task/" + task + "/unclaim").statusCode())
                .isEqualTo(204);

        assertThat(tasks.createTaskQuery().taskId(task).taskUnassigned().count())
                .isEqualTo(1);
    }

    @Test
    void anAssignmentThatChangesNothingBindsNoneThatTheSystemMakesAfterIt() {
        String task = taskFor(OLD);
        tasks.setAssignee(task, "zhao.min");
        identity.setAuthentication("zhao.min", List.of(OLD));
        try {
            tasks.setAssignee(task, "zhao.min");
        } finally {
            identity.clearAuthentication();
        }

        tasks.setAssignee(task, "emma.clark");

        assertThat(tasks.createTaskQuery()
                        .taskId(task)
                        .taskAssignee("emma.clark")
                        .count())
                .isEqualTo(1);
    }

    private HttpResponse<String> give(String task, String head, String person) {
        return call(head, "POST", "/task/" + task + "/assignee", "{\"userId\": \"" + person + "\"}");
    }

    /** The sentence of the 409 that the person gets. */
    private String refusal(String person, String deed, String task) {
        HttpResponse<String> answer = call(person, "POST", "/task/" + task + deed, "{\"userId\": \"" + person + "\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        try {
            return json.readTree(answer.body()).path("message").asText();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void aCandidateWorksTheTaskButSetsNoVariablesBesideIt() {
        String task = taskFor(OLD);

        assertThat(call("wang.fang", "POST", "/task/" + task + "/claim", "{\"userId\": \"wang.fang\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(call("wang.fang", "POST", "/task/" + task + "/assignee", "{\"userId\": \"zhao.min\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(call(
                                "wang.fang",
                                "PUT",
                                "/process-instance/" + instanceOf(task) + "/variables/department",
                                "{\"value\": \"x\", \"type\": \"String\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "wang.fang, tasklist, 200", "li.na, tasklist, 200", "wang.fang, cockpit, 403", "ma.lin, cockpit, 200",
        "david.hughes, cockpit, 200", "david.hughes, tasklist, 403", "ma.lin, admin, 403", "wang.fang, admin, 403",
        "deng.kai, cockpit, 200", "deng.kai, admin, 200", "deng.kai, tasklist, 200", "lin.yue, cockpit, 403"
    })
    void eachRoleOpensItsApplications(String person, String application, int status) {
        boolean allowed = status == 200;

        assertThat(granted(person, "application", application, "ACCESS")).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "wang.fang, /process-definition/count, true",
        "wang.fang, /history/process-instance/count, false",
        "david.hughes, /history/process-instance/count, true",
        "david.hughes, /process-definition/count, true",
        "lin.yue, /process-definition/count, false",
        "ma.lin, /deployment/count, true",
        "lin.yue, /deployment/count, false"
    })
    void eachRoleReadsWhatItShould(String person, String count, boolean something) throws IOException {
        probe.opened("billing");

        JsonNode answer = json.readTree(call(person, "GET", count).body());

        assertThat(answer.path("count").asLong() > 0).isEqualTo(something);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wang.fang", "li.na", "ma.lin", "david.hughes", "lin.yue"})
    void nobodyButAnAdministratorCreatesFilters(String person) {
        String filter =
                "{\"resourceType\": \"Task\", \"name\": \"mine\", \"query\": {\"assigneeExpression\": \"${''.getClass()}\"}}";

        assertThat(call(person, "POST", "/filter/create", filter).statusCode()).isEqualTo(403);
    }

    @Test
    void evenAnAdministratorsFilterReachesNothing() throws IOException {
        String filter =
                "{\"resourceType\": \"Task\", \"name\": \"attack\", \"query\": {\"assigneeExpression\": \"${dataSource.connection}\"}}";
        HttpResponse<String> created = call("deng.kai", "POST", "/filter/create", filter);
        String id = json.readTree(created.body()).path("id").asText();

        HttpResponse<String> listed = call("deng.kai", "GET", "/filter/" + id + "/list");
        filters.deleteFilter(id);

        assertThat(created.statusCode()).isEqualTo(200);
        assertThat(listed.statusCode()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void theListsOfTasklistShowWhatTheirNamesSay() throws IOException {
        String waiting = taskFor(OLD);
        String mine = taskFor(OLD);
        tasks.setAssignee(mine, "zhao.min");
        String foreign = taskFor(NEW);
        String today = taskFor(
                OLD,
                Duration.between(
                        clock.instant(), taskDates.endOfToday().toInstant().minusSeconds(1)));
        String tomorrow = taskFor(OLD, Duration.ofDays(1));
        String late = taskFor(OLD, Duration.ofHours(-1));

        assertThat(list("My tasks")).contains(mine).doesNotContain(waiting, foreign, today, late);
        assertThat(list("My departments")).contains(waiting, today, late).doesNotContain(mine, foreign);
        assertThat(list("Overdue")).contains(late).doesNotContain(mine, waiting, foreign);
        assertThat(list("Due today")).contains(today).doesNotContain(mine, waiting, foreign, late, tomorrow);
    }

    @Test
    void overdueListsWhatOneHasTakenOnToo() throws IOException {
        String taken = taskFor(OLD, Duration.ofHours(-1));
        tasks.setAssignee(taken, "zhao.min");

        assertThat(list("Overdue")).contains(taken);
    }

    private List<String> list(String filter) throws IOException {
        String id =
                filters.createFilterQuery().filterName(filter).singleResult().getId();
        JsonNode found = json.readTree(call("zhao.min", "GET", "/filter/" + id + "/list?maxResults=1000")
                .body());
        List<String> ids = new ArrayList<>();
        found.forEach(task -> ids.add(task.path("id").asText()));
        return ids;
    }

    private boolean granted(String person, String resource, String id, String permission) {
        String path = "/authorization/check?permissionName=" + permission + "&resourceName=" + resource
                + "&resourceType=0&resourceId=" + id;
        HttpResponse<String> answer = call(person, "GET", path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().contains("\"authorized\":true");
    }

    private String taskFor(String department, Duration due) {
        CaseId caseId = probe.opened("billing");
        Instant at = clock.instant().plus(due);
        transactions.executeWithoutResult(status -> timers.moveTaskDueDates(caseId, "first-reply", at));
        return offered(caseId, department);
    }

    private String taskFor(String department) {
        return offered(probe.opened("billing"), department);
    }

    private String offered(CaseId caseId, String department) {
        String task = processes.openTasks(caseId).get(0).id();
        tasks.addCandidateGroup(task, department);
        return task;
    }

    private String instanceOf(String task) {
        return tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
    }

    private HttpResponse<String> call(String person, String method, String path) {
        return call(person, method, path, method.equals("POST") ? "{}" : null);
    }

    private HttpResponse<String> call(String person, String method, String path, String body) {
        return new Visitor(port)
                .withBasic(person, Visitor.SAMPLE_PASSWORD)
                .send(method, "/engine-rest" + path, body, Map.of("Content-Type", "application/json"));
    }
}
