package org.answerable.workplace.web;

import static org.answerable.casefile.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.CaseFixture;
import org.answerable.casefile.CaseFixture.TestStage;
import org.answerable.casefile.NewCorrespondence;
import org.answerable.deadline.Deadlines;
import org.answerable.ledger.Ledger;
import org.answerable.platform.AdjustableClock;
import org.answerable.testing.ServerTest;
import org.answerable.testing.Visitor;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class WorkplaceIT {

    private static final String NASTY = "<script>alert('x')</script> 𠮷😀";

    @LocalServerPort
    int port;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    Ledger ledger;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ObjectMapper json;

    @Autowired
    Deadlines deadlines;

    @Autowired
    AdjustableClock clock;

    @TempDir
    Path folder;

    @BeforeEach
    void theModelIsDeployed() throws IOException {
        if (repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("workplace-probe")
                        .count()
                == 0) {
            repository
                    .createDeployment()
                    .name("workplace-probe")
                    .addInputStream(
                            "workplace-probe.bpmn",
                            Objects.requireNonNull(getClass().getResourceAsStream("/workplace/workplace-probe.bpmn")))
                    .deploy();
        }
    }

    @Test
    void myWorkShowsTheTasksOfMyDepartmentWithTheCaseAndALinkIntoTasklist() {
        CaseFile file = started(aCase().about(NASTY, "text"));

        Document page = page(visitor("zhao.min"), "/staff");
        assertThat(page.select("table a[href=/staff/cases/" + file.number() + "]"))
                .hasSize(1);
        assertThat(page.select("tr:contains(" + file.number() + ") a[href^=/camunda/app/tasklist]")
                        .text())
                .isEqualTo("Triage complaint");
        assertThat(page.select("tr:contains(" + file.number() + ")").text()).contains(NASTY);
        assertThat(page(visitor("xu.hui"), "/staff").text()).doesNotContain(file.number());

        tasks.claim(taskOf(file), "zhao.min");
        Document after = page(visitor("zhao.min"), "/staff");
        assertThat(after.select("section[aria-labelledby=list-mine]").text()).contains(file.number());
    }

    @Test
    void managersSeeWhatIsOfferedToTheirRoleUnderItsName() {
        CaseFile file = started(aCase().about("Refund above the limit", "text"));
        assertThat(page(visitor("lin.yue", "en"), "/staff").text()).doesNotContain(file.number());

        tasks.addCandidateGroup(taskOf(file), "manager");

        assertThat(page(visitor("lin.yue", "en"), "/staff")
                        .select("tr:contains(" + file.number() + ")")
                        .text())
                .contains("Manager")
                .doesNotContain("· manager");
    }

    @Test
    void theCaseFileTellsEverythingInPlainWordsAndEscapesWhatCameFromOutside() {
        CaseFile file = started(aCase().about(NASTY, NASTY + " description").reference("T-77"));
        caseFiles.addCorrespondence(
                file.id(), new NewCorrespondence("out", "mail", "reply", null, "Re: " + NASTY, "Dear Anna"));
        caseFiles.classify(file.id(), "wrong-charge", "general");
        caseFiles.assign(file.id(), "risk-control", "liu.yang");

        Document page = page(visitor("liu.yang", "en"), "/staff/cases/" + file.number());
        assertThat(page.select("h1").text()).isEqualTo(NASTY);
        assertThat(page.select("main script:not([src])")).isEmpty();
        assertThat(page.select("pre.told").text())
                .contains(NASTY + " description")
                .contains("Dear Anna");
        assertThat(page.select("section[aria-labelledby=parties]").text()).contains("Anna 安娜 𠮷", "anna@example.org");
        assertThat(page.select("section[aria-labelledby=facts]").text()).contains("T-77", "刘洋", "Risk control");
        assertThat(page.select("section[aria-labelledby=timeline]").text())
                .contains("Case " + file.number() + " was opened.")
                .contains("Given to Risk control 风险控制部, 刘洋.")
                .contains("To do: “Triage complaint”.")
                .contains("Classified as Wrong or extra charge, severity general.");
        assertThat(page.select("section[aria-labelledby=versions]").text()).contains("Model workplace-probe");
        assertThat(page.select("time"))
                .allSatisfy(time -> assertThat(time.attr("datetime")).endsWith("Z"));
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void theCaseFileSpeaksChinese() {
        CaseFile file = started(aCase());

        Document page = page(visitor("li.na", "zh-CN"), "/staff/cases/" + file.number());
        assertThat(page.select("section[aria-labelledby=timeline]").text())
                .contains("案件 " + file.number() + " 已建立。")
                .contains("新任务：“Triage complaint”。");
        assertThat(page.text()).doesNotContain("??");
    }

    @Test
    void whoHasNoBusinessWithACaseIsRefusedAndAnUnknownNumberIsNotFound() {
        CaseFile file = aCase().open(caseFiles);
        Visitor stranger = visitor("xu.hui");
        String address = "/staff/cases/" + file.number();

        assertThat(stranger.get(address).statusCode()).isEqualTo(403);
        assertThat(stranger.get(address + "/diagram.json").statusCode()).isEqualTo(403);
        assertThat(stranger.post(address + "/notes", Map.of("text", "x")).statusCode())
                .isEqualTo(403);
        assertThat(stranger.get("/staff/cases/CP-1999-000001").statusCode()).isEqualTo(404);
        assertThat(visitor("deng.kai").get(address).statusCode()).isEqualTo(403);
        assertThat(visitor("david.hughes").get(address).statusCode()).isEqualTo(200);
        assertThat(visitor("david.hughes")
                        .post(address + "/notes", Map.of("text", "x"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(caseFiles.notes(file.id())).isEmpty();
    }

    @Test
    void aNoteIsAddedOrRefusedOnThePageWithWhatWasWritten() {
        CaseFile file = aCase().open(caseFiles);
        Visitor clerk = visitor("emma.clark");
        String address = "/staff/cases/" + file.number();

        HttpResponse<String> added = clerk.post(address + "/notes", Map.of("text", "Call her " + NASTY));
        assertThat(added.statusCode()).isEqualTo(302);
        assertThat(page(clerk, address)
                        .select("section[aria-labelledby=notes] pre")
                        .text())
                .isEqualTo("Call her " + NASTY);

        HttpResponse<String> refused = clerk.post(address + "/notes", Map.of("text", " "));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select("textarea[aria-invalid=true]"))
                .hasSize(1);
        assertThat(caseFiles.notes(file.id())).hasSize(1);
    }

    @Test
    void aLinkNeedsAnotherCaseThatOneMayOpen() {
        CaseFile file = aCase().open(caseFiles);
        CaseFile other = aCase().open(caseFiles);
        Visitor clerk = visitor("emma.clark");
        String links = "/staff/cases/" + file.number() + "/links";

        assertThat(clerk.post(links, Map.of("relation", "duplicate-of", "other", "CP-1999-000001"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(clerk.post(links, Map.of("relation", "nonsense", "other", other.number()))
                        .statusCode())
                .isEqualTo(422);
        assertThat(clerk.post(links, Map.of("relation", "duplicate-of", "other", " " + other.number() + " "))
                        .statusCode())
                .isEqualTo(302);
        assertThat(page(clerk, "/staff/cases/" + other.number())
                        .select("section[aria-labelledby=links]")
                        .text())
                .contains("Original of " + file.number());
    }

    @Test
    void thePartiesOfAConfidentialCaseAreShownOnDemandAndTheLookIsRecorded() {
        CaseFile file = aCase().confidential().open(caseFiles);
        caseFiles.assign(file.id(), "risk-control", null);
        String address = "/staff/cases/" + file.number();

        Document before = page(visitor("liu.yang"), address);
        assertThat(before.text()).doesNotContain("anna@example.org").doesNotContain("安娜");
        HttpResponse<String> shown = visitor("liu.yang").post(address + "/parties", Map.of());
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("anna@example.org");
        assertThat(visitor("emma.clark").post(address + "/parties", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(page(visitor("emma.clark"), address).text()).doesNotContain("安娜");

        assertThat(ledger.entries(file.id()))
                .filteredOn(entry -> entry.facts().get(0).type().equals("casefile.party-viewed"))
                .singleElement()
                .extracting(Ledger.Entry::actorId)
                .isEqualTo("liu.yang");
    }

    @Test
    void theDiagramComesWithTheWayTakenAndThePresentPosition() throws IOException {
        CaseFile file = started(aCase());
        caseFiles.assign(file.id(), "risk-control", null);
        tasks.complete(taskOf(file));
        Visitor clerk = visitor("liu.yang");

        JsonNode drawing = json.readTree(
                clerk.get("/staff/cases/" + file.number() + "/diagram.json").body());
        JsonNode model = drawing.path("models").path(0);
        assertThat(drawing.path("models")).hasSize(1);
        assertThat(model.path("positions")).extracting(JsonNode::asText).containsExactly("UserTask_AnswerComplaint");
        assertThat(model.path("steps"))
                .extracting(step -> step.path("element").asText())
                .containsExactly("Start_Opened", "UserTask_TriageComplaint", "UserTask_AnswerComplaint");
        assertThat(model.path("steps").path(2).path("flows"))
                .extracting(JsonNode::asText)
                .containsExactly("Flow_2");
        HttpResponse<String> source = clerk.get(model.path("source").asText());
        assertThat(source.statusCode()).isEqualTo(200);
        assertThat(source.body()).contains("<bpmn:process id=\"workplace-probe\"");
        assertThat(clerk.get("/staff/cases/" + file.number() + "/diagram.xml?model=other")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theListFiltersAndPages() {
        String profile = "list-" + java.util.UUID.randomUUID();
        CaseFile mine = aCase().profile(profile).open(caseFiles);
        CaseFile other = aCase().profile(profile).open(caseFiles);
        caseFiles.assign(mine.id(), "repair", null);

        assertThat(page(visitor("emma.clark"), "/staff/cases?profile=" + profile)
                        .text())
                .contains(mine.number(), other.number());
        assertThat(page(visitor("xu.hui"), "/staff/cases?profile=" + profile).text())
                .contains(mine.number())
                .doesNotContain(other.number());
        assertThat(page(visitor("emma.clark"), "/staff/cases?number=" + other.number())
                        .text())
                .contains(other.number())
                .doesNotContain(mine.number());
        assertThat(page(visitor("emma.clark"), "/staff/cases?profile=" + profile + "&open=closed")
                        .text())
                .doesNotContain(mine.number());
        assertThat(page(visitor("emma.clark"), "/staff/cases?profile=" + profile + "&to=2001-01-01")
                        .text())
                .doesNotContain(mine.number());
        assertThat(visitor("emma.clark").get("/staff/cases?cursor=zzz").statusCode())
                .isEqualTo(422);
    }

    @Test
    void aListAsksForOneToTwoHundredCases() {
        Visitor clerk = program("emma.clark");

        assertThat(clerk.get("/api/v1/cases?limit=0").statusCode()).isEqualTo(422);
        assertThat(clerk.get("/api/v1/cases?limit=201").body()).contains("\"limit\"", "At most 200.");
        assertThat(clerk.get("/api/v1/cases?limit=200").statusCode()).isEqualTo(200);
    }

    @Test
    void theRestInterfaceShowsCasesToThoseWhoMayOpenThem() throws IOException {
        String profile = "rest-" + java.util.UUID.randomUUID();
        CaseFile file = aCase().profile(profile).about(NASTY, "text").open(caseFiles);
        aCase().profile(profile).open(caseFiles);
        Visitor clerk = program("emma.clark");

        JsonNode first = json.readTree(
                clerk.get("/api/v1/cases?limit=1&profile=" + profile).body());
        assertThat(first.path("cases")).hasSize(1);
        JsonNode second = json.readTree(clerk.get("/api/v1/cases?limit=1&profile=" + profile + "&cursor="
                        + first.path("next").asText())
                .body());
        assertThat(second.path("cases").path(0).path("number").asText())
                .isNotEqualTo(first.path("cases").path(0).path("number").asText());
        assertThat(second.path("next").isNull()).isTrue();

        JsonNode one = json.readTree(clerk.get("/api/v1/cases/" + file.number()).body());
        assertThat(one.path("subject").asText()).isEqualTo(NASTY);
        assertThat(one.path("kind").asText()).isEqualTo("complaint");
        assertThat(one.path("parties").path(0).path("email").asText()).isEqualTo("anna@example.org");
        assertThat(one.path("deadlines").isArray()).isTrue();
        assertThat(program("xu.hui").get("/api/v1/cases/" + file.number()).statusCode())
                .isEqualTo(403);
        assertThat(clerk.get("/api/v1/cases/CP-1999-000001").statusCode()).isEqualTo(404);
        assertThat(new Visitor(port).get("/api/v1/cases/" + file.number()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void theLedgerOfACaseIsGivenToAuditorsAndItsDepartmentAndVerifies() throws Exception {
        CaseFile file = aCase().open(caseFiles);
        caseFiles.assign(file.id(), "risk-control", null);
        caseFiles.moveTo(file.id(), TestStage.IN_WORK);
        String address = "/api/v1/cases/" + file.number() + "/ledger";

        HttpResponse<String> export = program("david.hughes").get(address);
        assertThat(export.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
        assertThat(export.body().lines()).hasSize(4);
        Path stored = Files.writeString(folder.resolve("ledger.jsonl"), export.body(), StandardCharsets.UTF_8);
        assertThat(new ProcessBuilder("python3", "bin/verify-ledger.py", stored.toString())
                        .start()
                        .waitFor())
                .isZero();
        assertThat(program("liu.yang").get(address).statusCode()).isEqualTo(200);
        assertThat(program("emma.clark").get(address).statusCode()).isEqualTo(403);
        assertThat(program("lin.yue").get(address).statusCode()).isEqualTo(403);
        assertThat(visitor("liu.yang")
                        .get("/staff/cases/" + file.number() + "/ledger.jsonl")
                        .body())
                .isEqualTo(export.body());
    }

    @Test
    void runningClocksAreShownOnTheCaseFileAndOnTheBoardUntilTheyAreLate() {
        CaseFile file = aCase().open(caseFiles);
        caseFiles.assign(file.id(), "repair", null);
        deadlines.set(
                file.id(),
                clock.instant(),
                List.of(order("first-reply", "PT40M"), order("resolve", "PT240H")),
                "deadline-policy:test");

        Document page = page(visitor("xu.hui"), "/staff/cases/" + file.number());
        assertThat(page.select(".clocks .inside .badge-ok").text()).matches("(39|40) min left");
        assertThat(page.select(".clocks .inside").text()).contains("First reply", "D-01");
        assertThat(page.select(".clocks > li > strong").text()).isEqualTo("Resolution");
        assertThat(boardPart("xu.hui", "soon")).contains(file.number());
        assertThat(boardPart("chen.wei", "soon")).doesNotContain(file.number());
        assertThat(boardPart("emma.clark", "soon")).contains(file.number());

        clock.advance(Duration.ofMinutes(35));
        assertThat(page(visitor("xu.hui"), "/staff/cases/" + file.number()).select(".clocks .badge-warn"))
                .hasSize(1);
        clock.advance(Duration.ofMinutes(90));
        assertThat(page(visitor("xu.hui"), "/staff/cases/" + file.number())
                        .select(".clocks .badge-late")
                        .text())
                .isEqualTo("late by 1 h 25 min");
        assertThat(boardPart("xu.hui", "overdue")).contains(file.number());
        assertThat(boardPart("xu.hui", "soon")).doesNotContain(file.number());
    }

    @Test
    void theBoardOpensForEverybodyWhoWorksHere() {
        assertThat(visitor("emma.clark").get("/staff/deadlines").statusCode()).isEqualTo(200);
        assertThat(visitor("xu.hui").get("/staff/deadlines?department=quality").statusCode())
                .isEqualTo(200);
        assertThat(visitor("deng.kai").get("/staff/deadlines").statusCode()).isEqualTo(200);
    }

    private String boardPart(String userId, String part) {
        return page(visitor(userId), "/staff/deadlines")
                .select("section[aria-labelledby=part-" + part + "]")
                .text();
    }

    private static Map<String, Object> order(String kind, String limit) {
        Map<String, Object> row = new HashMap<>();
        row.put("deadline", kind);
        row.put("source", "D-01");
        row.put("clock", "always");
        row.put("limit", limit);
        row.put("warn", "0.5");
        row.put("ladder", "prompt");
        row.put("legal", false);
        return row;
    }

    private CaseFile started(CaseFixture fixture) {
        CaseFile file = fixture.open(caseFiles);
        runtime.startProcessInstanceByKey("workplace-probe", file.id().value());
        return file;
    }

    private String taskOf(CaseFile file) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(file.id().value())
                .singleResult()
                .getId();
    }

    private Visitor visitor(String userId) {
        return visitor(userId, "en");
    }

    private Visitor visitor(String userId, String language) {
        Visitor visitor = new Visitor(port);
        visitor.logIn(userId, Visitor.SAMPLE_PASSWORD);
        visitor.get("/staff?lang=" + language);
        return visitor;
    }

    private Visitor program(String userId) {
        return new Visitor(port).withBasic(userId, Visitor.SAMPLE_PASSWORD);
    }

    private static Document page(Visitor visitor, String address) {
        HttpResponse<String> answer = visitor.get(address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
