package org.answerable.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.answerable.casefile.CaseAccess;
import org.answerable.complaint.ComplaintFixture;
import org.answerable.complaint.ComplaintResponses;
import org.answerable.complaint.tracking.WithdrawComplaint;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.Deadlines;
import org.answerable.directory.Directory;
import org.answerable.directory.Person;
import org.answerable.engine.CaseProcesses;
import org.answerable.engine.CaseProcesses.OpenTask;
import org.answerable.platform.CaseId;
import org.answerable.testing.EngineTime;
import org.answerable.testing.Mails;
import org.answerable.testing.ServerTest;
import org.answerable.testing.TasklistUser;
import org.answerable.testing.Visitor;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Parts of a complaint asked of other departments: every way through and out, as the people who work there. */
@ServerTest
class ContributionIT {

    private static final String TASK = "UserTask_Contribute";

    @LocalServerPort
    int port;

    @Autowired
    ComplaintFixture complaints;

    @Autowired
    Contributions contributions;

    @Autowired
    ComplaintResponses responses;

    @Autowired
    Deadlines deadlines;

    @Autowired
    CaseProcesses processes;

    @Autowired
    TasklistUser people;

    @Autowired
    FormService forms;

    @Autowired
    TaskService tasks;

    @Autowired
    EngineTime time;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Mails mails;

    @Autowired
    CaseAccess access;

    @Autowired
    WithdrawComplaint withdrawing;

    @Autowired
    Directory directory;

    @Autowired
    Clock clock;

    @Autowired
    ObjectMapper json;

    @Test
    void theDepartmentAskedAnswersAndTheHandlerIsTold() throws Exception {
        CaseId id = complaints.filed("ride-hailing", "late-or-no-show");
        String part = asked(id, "wang.fang", "risk-control", "Where was the car at noon? 𠮷😀", null);

        OpenTask task = people.task(id, TASK);
        assertThat(task.departments()).containsExactly("risk-control");
        assertThat(task.part()).isEqualTo(part);
        assertThat(task.due())
                .isBetween(
                        deadline(id, part).due().minusSeconds(1),
                        deadline(id, part).due());
        assertThat(shown(task, "question")).isEqualTo("Where was the car at noon? 𠮷😀");
        assertThat(shown(task, "askedBy")).isEqualTo("王芳 · Customer centre 客户服务中心");
        assertThat(people.sees("liu.yang", id, TASK)).isTrue();
        assertThat(people.sees("sun.li", id, TASK)).isFalse();
        assertThat(access.mayRead(complaints.file(id), "liu.yang")).isTrue();
        assertThat(access.mayHandle(complaints.file(id), "liu.yang")).isFalse();
        assertThat(mails.of(id)).last().satisfies(mail -> assertThat(mail.subject())
                .contains("请贵部门协助"));

        people.claim("liu.yang", id, TASK);
        people.complete("liu.yang", id, TASK, Map.of("answer", "At the station, on time. 𠮷😀"));

        Contribution received = contributions.get(id, part);
        assertThat(received.state()).isEqualTo(Contribution.State.RECEIVED);
        assertThat(received.answer()).isEqualTo("At the station, on time. 𠮷😀");
        assertThat(received.answeredBy()).isEqualTo("liu.yang");
        assertThat(deadline(id, part).state()).isEqualTo(Deadline.State.MET);
        assertThat(mails.of(id))
                .filteredOn(mail -> mail.to().startsWith("wang.fang"))
                .last()
                .satisfies(mail -> assertThat(mail.subject()).contains("已答复"));
        complaints.stands(id, "first-reply", "UserTask_FirstReply");
        assertThat(page(id, "wang.fang")).contains("At the station, on time. 𠮷😀");
        finish(id);
    }

    @Test
    void severalAtOnceHaveTheirOwnTimesAndLadders() throws Exception {
        CaseId id = complaints.filed("ride-hailing", "invoice");
        Instant later = clock.instant().plus(Duration.ofHours(9));
        String soon = asked(id, "wang.fang", "risk-control", "The track?", null);
        String late = asked(id, "emma.clark", "operations-management", "The fare?", later);
        String third = asked(id, "emma.clark", "risk-control", "And the driver?", later);

        assertThat(deadline(id, soon).limit()).isEqualTo(Duration.ofHours(4));
        assertThat(deadline(id, late).due()).isEqualTo(later);
        assertThat(deadline(id, late).department()).isEqualTo("operations-management");
        assertThat(processes.openTasks(id)).hasSize(4);

        time.pass(id, Duration.ofMinutes(2 * 60 + 1));
        assertThat(climbed(id, soon)).isEqualTo(1);
        assertThat(climbed(id, late)).isZero();
        time.passUntil(id, deadline(id, soon).due());
        time.pass(id, Duration.ofMinutes(61));

        assertThat(states(id)).containsExactly("overdue", "asked", "asked");
        assertThat(deadline(id, soon).state()).isEqualTo(Deadline.State.BREACHED);
        assertThat(deadline(id, late).state()).isEqualTo(Deadline.State.RUNNING);
        assertThat(deadline(id, third).state()).isEqualTo(Deadline.State.RUNNING);
        assertThat(mails.of(id)).extracting(mail -> mail.to()).anyMatch(to -> to.startsWith("chen.wei"));
        assertThat(explained(id, soon)).contains("\"late\"", "risk-control");

        answer(id, soon, "liu.yang", "Here it is.");
        answer(id, third, "chen.wei", "Nothing against him.");
        assertThat(deadline(id, late).open()).isTrue();
        answer(id, late, "sun.li", "Correct.");
        assertThat(states(id)).containsOnly("received");
        finish(id);
    }

    /** The supplier's own promise runs inside ours, which rests only where its row says so; the time is told as the supplier's. */
    @Test
    void aSupplierIsAskedAndItsTimeIsToldAsASuppliers() throws Exception {
        CaseId id = complaints.filed("telecom", "bill");
        String part = asked(id, "li.na", "meter-maker", "Is the meter sound?", null);
        String second = asked(id, "li.na", "meter-maker", "And its clock?", null);
        assertThat(waits(id)).containsExactly("waiting-supplier");
        time.pass(id, Duration.ofHours(3));

        JsonNode share = json.readTree(explained(id, part)).path("shares").path(0);
        assertThat(share.path("whose").asText()).isEqualTo("supplier");
        assertThat(share.path("supplier").asText()).isEqualTo("meter-maker");
        assertThat(share.path("department").isNull()).isTrue();
        assertThat(explained(id, part)).contains("Meter maker 电表制造商 (supplier): ");
        assertThat(page(id, "li.na", "?lang=zh-CN")).contains("Meter maker 电表制造商（供应商）：计时 ");
        assertThat(deadlines.of(id, "resolve").orElseThrow().state()).isEqualTo(Deadline.State.RUNNING);
        assertThat(deadline(id, part).insideOf()).contains("resolve");

        answer(id, part, "cao.rui", "It is.");
        assertThat(waits(id)).as("the other part").containsExactly("waiting-supplier");
        assertThat(cancel(id, second, "li.na", "Known").statusCode()).isEqualTo(200);
        assertThat(waits(id)).isEmpty();
    }

    private List<String> waits(CaseId id) {
        return database.queryForList(
                "select reason from deadline_wait where case_id = ? and to_at is null", String.class, id.value());
    }

    @Test
    void aQuestionTakenBackEndsTaskAndClock() throws Exception {
        CaseId id = complaints.filed("telecom", "bill");
        String part = asked(id, "li.na", "quality", "What does the bill say?", null);
        String kept = asked(id, "li.na", "risk-control", "Fraud?", null);

        assertThat(cancel(id, part, "li.na", " ").statusCode()).isEqualTo(422);
        assertThat(cancel(id, part, "james.wood", "Not me").statusCode()).isEqualTo(403);
        assertThat(cancel(id, part, "li.na", "Found it myself").statusCode()).isEqualTo(200);

        assertThat(contributions.get(id, part).state()).isEqualTo(Contribution.State.CANCELLED);
        assertThat(contributions.get(id, part).reason()).isEqualTo("Found it myself");
        assertThat(deadline(id, part).state()).isEqualTo(Deadline.State.CANCELLED);
        assertThat(processes.openTasks(id)).extracting(OpenTask::part).containsExactlyInAnyOrder(null, kept);
        assertThat(mails.of(id)).last().satisfies(mail -> assertThat(mail.subject())
                .contains("not needed any more"));
        assertThat(cancel(id, part, "li.na", "Again").statusCode()).isEqualTo(422);
        assertThat(deadline(id, kept).open()).isTrue();
        assertThat(complaints.passed(id, "EndEvent_ContributionOver")).isEqualTo(1);
    }

    @Test
    void aWithdrawalEndsWhatIsStillOpen() throws Exception {
        CaseId id = complaints.filed("ride-hailing", "invoice");
        String part = asked(id, "wang.fang", "risk-control", "The track?", null);
        asked(id, "wang.fang", "quality", "The call?", null);
        time.pass(id, Duration.ofHours(5));
        withdrawing.withdraw(id);

        complaints.isOver(id, "withdrawn", "EndEvent_ComplaintWithdrawn");
        nothingIsLeft(id);
        assertThat(contributions.get(id, part).reason()).isEqualTo("case-over");
        assertThat(states(id)).containsOnly("cancelled");
        assertThat(mails.of(id)).extracting(mail -> mail.subject()).anyMatch(text -> text.contains("已办结"));
    }

    @Test
    void theAnswerToTheComplainantEndsWhatIsStillOpen() throws Exception {
        CaseId id = complaints.filed("telecom", "bill");
        asked(id, "li.na", "quality", "What does the bill say?", null);
        time.pass(id, Duration.ofDays(9));
        finish(id);

        assertThat(states(id)).containsOnly("cancelled");
    }

    @Test
    void aHandOverKeepsWhatOthersWorkOn() throws Exception {
        CaseId id = complaints.filed("ride-hailing", "wrong-charge");
        String part = asked(id, "sun.li", "quality", "Did the system charge twice?", null);
        Instant due = deadline(id, part).due();
        String path = "/api/v1/cases/" + complaints.file(id).number() + "/hand-over";
        post(
                "sun.li",
                path,
                Map.of(
                        "department",
                        "risk-control",
                        "reason",
                        "Fraud",
                        "version",
                        complaints.file(id).version()));
        people.complete("liu.yang", id, "UserTask_AcceptHandOver", Map.of("outcome", "accept"));

        assertThat(deadline(id, part).due()).isEqualTo(due);
        assertThat(deadline(id, part).department()).isEqualTo("quality");
        assertThat(people.task(id, TASK).departments()).containsExactly("quality");
        answer(id, part, "james.wood", "Twice indeed.");
        assertThat(mails.of(id)).last().satisfies(mail -> assertThat(mail.to()).startsWith("liu.yang"));
    }

    @Test
    void aDuplicateFoundInTriageEndsThemToo() throws Exception {
        CaseId other = complaints.filed("ride-hailing", "other");
        CaseId id = complaints.filed("ride-hailing", "other");
        asked(id, "zhao.min", "risk-control", "Known to you?", null);
        people.complete(
                "zhao.min",
                id,
                "UserTask_TriageComplaint",
                Map.of(
                        "outcome",
                        "duplicate",
                        "duplicateOf",
                        complaints.file(other).number()));

        complaints.isOver(id, "duplicate", "EndEvent_ComplaintDuplicate");
        nothingIsLeft(id);
    }

    @Test
    void whatBreaksARuleIsRefusedWithTheFieldAndNothingIsWritten() throws Exception {
        CaseId id = complaints.filed("ride-hailing", "invoice");

        refused(ask(id, "wang.fang", "customer-centre", "We?", null, null), 422, "department", "risk-control");
        refused(ask(id, "wang.fang", "no-such", "Who?", null, null), 422, "department", "not-allowed");
        refused(ask(id, "wang.fang", null, "", null, null), 422, "question", "required", "department");
        refused(ask(id, "wang.fang", "risk-control", "x".repeat(4_001), null, null), 422, "question", "4000");
        refused(ask(id, "wang.fang", "risk-control", "x", clock.instant(), null), 422, "due", "past");
        assertThat(ask(id, "liu.yang", "quality", "May I?", null, null).statusCode())
                .isEqualTo(403);
        assertThat(ask(id, "lin.yue", "quality", "May I?", null, null).statusCode())
                .isEqualTo(403);
        refused(
                post("wang.fang", path(id), Map.of("department", "risk-control", "question", "Which?")),
                422,
                "version",
                "required");
        int seen = complaints.file(id).version();
        reply(id);
        HttpResponse<String> stale = ask(id, "wang.fang", "risk-control", "x", null, seen);
        refused(stale, 409, "state", "in-work");
        assertThat(stale.body()).contains("first-reply");
        assertThat(contributions.of(id)).isEmpty();
        complaints.stands(id, "in-work", "UserTask_ResolveComplaint");

        finish(id);
        refused(ask(id, "wang.fang", "risk-control", "Too late?", null, null), 422, "not-now");
    }

    @Test
    void aCompleterReachesNoOtherContributionAndAnEmptyAnswerIsRefused() throws Exception {
        CaseId id = complaints.filed("ride-hailing", "invoice");
        String mine = asked(id, "wang.fang", "risk-control", "The track?", null);
        String other = asked(id, "wang.fang", "quality", "The call?", null);

        assertThatThrownBy(() -> answer(id, mine, "james.wood", "Not mine")).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> answer(id, mine, "liu.yang", " ")).hasMessageContaining("答复");
        people.as("liu.yang", () -> {
            forms.submitTaskForm(taskOf(id, mine).id(), Map.of("answer", "Mine", "part", other, "stray", "x"));
            return null;
        });

        assertThat(contributions.get(id, mine).answer()).isEqualTo("Mine");
        assertThat(contributions.get(id, other).open()).isTrue();
        withdrawing.withdraw(id);
        nothingIsLeft(id);
    }

    @Test
    void whatWasReceivedIsChosenAsEvidenceInItsOwnWords() throws Exception {
        CaseId id = complaints.filed("telecom", "bill");
        String part = asked(id, "wang.fang", "risk-control", "Who called that number?", null);
        OpenTask investigating = people.task(id, "UserTask_ResolveComplaint");
        assertThat(shown(investigating, "contributions")).hasToString("[]");
        assertThatThrownBy(() -> people.complete("li.na", id, "UserTask_ResolveComplaint", evidence(part, "record")))
                .hasStackTraceContaining("只有证据类型为");
        assertThatThrownBy(
                        () -> people.complete("li.na", id, "UserTask_ResolveComplaint", evidence(part, "contribution")))
                .hasStackTraceContaining("尚未收到");

        people.complete("liu.yang", id, TASK, Map.of("answer", "His own phone did. 𠮷😀"));

        assertThat(shown(investigating, "contributions").toString()).contains(part, "His own phone did. 𠮷😀");
        assertThatThrownBy(
                        () -> people.complete("li.na", id, "UserTask_ResolveComplaint", evidence("", "contribution")))
                .hasStackTraceContaining("请从本案已收到的协查答复中选择");
        people.complete("li.na", id, "UserTask_ResolveComplaint", evidence(part, "contribution"));

        assertThat(responses.evidence(id)).singleElement().satisfies(piece -> {
            assertThat(piece.kindKey()).isEqualTo("contribution");
            assertThat(piece.contributionId()).isEqualTo(part);
            assertThat(piece.text()).isEqualTo("His own phone did. 𠮷😀");
        });
        complaints.stands(id, "drafting", "UserTask_DraftResponse");
    }

    private static Map<String, Object> evidence(String contribution, String kind) {
        return Map.of(
                "outcome",
                "finding",
                "finding",
                "not-substantiated",
                "evidenceKind",
                kind,
                "contribution",
                contribution);
    }

    private void finish(CaseId id) {
        if (processes.openTasks(id).stream().anyMatch(task -> task.elementId().equals("UserTask_FirstReply"))) {
            reply(id);
        }
        people.complete("li.na", id, "UserTask_ResolveComplaint", ComplaintFixture.found("substantiated"));
        people.complete("li.na", id, "UserTask_DraftResponse", Map.of("outcome", "ready", "answer", "You were right."));
        String department =
                people.task(id, "UserTask_CheckResponse").departments().get(0);
        String checker = directory.peopleOf(department).stream()
                .map(Person::id)
                .filter(person -> !person.equals("li.na"))
                .findFirst()
                .orElseThrow();
        people.complete(checker, id, "UserTask_CheckResponse", Map.of("outcome", "accept"));
        assertThat(complaints.file(id).state()).isEqualTo("answered");
        nothingIsLeft(id);
    }

    private void reply(CaseId id) {
        people.complete(
                "wang.fang", id, "UserTask_FirstReply", Map.of("outcome", "reply", "reply", "We look into it."));
    }

    private void nothingIsLeft(CaseId id) {
        assertThat(processes.openTasks(id))
                .filteredOn(task -> task.elementId().equals(TASK))
                .isEmpty();
        assertThat(processes.positions(id))
                .extracting(position -> position.processDefinitionId())
                .noneMatch(definition -> definition.startsWith("contribution:"));
        assertThat(deadlines.of(id))
                .filteredOn(deadline -> deadline.part() != null && deadline.open())
                .isEmpty();
    }

    private String asked(CaseId id, String person, String department, String question, Instant due) throws Exception {
        HttpResponse<String> answer = ask(id, person, department, question, due, null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode view = json.readTree(answer.body());
        assertThat(view.path("state").asText()).isEqualTo("asked");
        return view.path("id").asText();
    }

    private HttpResponse<String> ask(
            CaseId id, String person, String department, String question, Instant due, Integer version)
            throws Exception {
        Map<String, Object> body = new java.util.HashMap<>();
        body.put("department", department);
        body.put("question", question);
        body.put("due", due == null ? null : due.toString());
        body.put("version", version == null ? complaints.file(id).version() : version);
        return post(person, path(id), body);
    }

    private HttpResponse<String> cancel(CaseId id, String part, String person, String reason) throws Exception {
        return post(
                person,
                path(id) + "/" + part + "/cancellation",
                Map.of("reason", reason, "version", complaints.file(id).version()));
    }

    private HttpResponse<String> post(String person, String path, Map<String, Object> body) throws Exception {
        return new Visitor(port)
                .withBasic(person, Visitor.SAMPLE_PASSWORD)
                .send("POST", path, json.writeValueAsString(body), Map.of("Content-Type", "application/json"));
    }

    private List<String> states(CaseId id) throws Exception {
        String body = new Visitor(port)
                .withBasic("wang.fang", Visitor.SAMPLE_PASSWORD)
                .get(path(id))
                .body();
        return json.readTree(body).findValuesAsText("state");
    }

    private String explained(CaseId id, String part) {
        return new Visitor(port)
                .withBasic("wang.fang", Visitor.SAMPLE_PASSWORD)
                .get("/api/v1/cases/" + complaints.file(id).number() + "/deadlines/contribute:" + part + "/explanation")
                .body();
    }

    private String page(CaseId id, String person) {
        return page(id, person, "");
    }

    private String page(CaseId id, String person, String language) {
        Visitor visitor = new Visitor(port);
        visitor.logIn(person, Visitor.SAMPLE_PASSWORD);
        return visitor.get("/staff/cases/" + complaints.file(id).number() + language)
                .body();
    }

    private String path(CaseId id) {
        return "/api/v1/cases/" + complaints.file(id).number() + "/contributions";
    }

    private static void refused(HttpResponse<String> answer, int status, String... named) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(named);
    }

    private void answer(CaseId id, String part, String person, String text) {
        people.as(person, () -> {
            forms.submitTaskForm(taskOf(id, part).id(), Map.of("answer", text));
            return null;
        });
    }

    private OpenTask taskOf(CaseId id, String part) {
        return processes.openTasks(id).stream()
                .filter(task -> part.equals(task.part()))
                .findFirst()
                .orElseThrow();
    }

    private Object shown(OpenTask task, String name) {
        return tasks.getVariableLocal(task.id(), name);
    }

    /** Rungs climbed for the part: the mail about a warning waits for the hours of the asked department. */
    private Long climbed(CaseId id, String part) {
        return database.queryForObject(
                "select count(*) from deadline_rung where deadline_id = ?",
                Long.class,
                deadline(id, part).id());
    }

    private Deadline deadline(CaseId id, String part) {
        return deadlines.of(id, "contribute:" + part).orElseThrow();
    }
}
