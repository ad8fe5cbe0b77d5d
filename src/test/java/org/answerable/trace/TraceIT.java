package org.answerable.trace;

import static org.answerable.casefile.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.CaseFixture.TestStage;
import org.answerable.casefile.CaseKind;
import org.answerable.casefile.CaseLinks;
import org.answerable.casefile.CaseLinks.Relation;
import org.answerable.casefile.NewCase;
import org.answerable.casefile.Stage;
import org.answerable.casefile.persistence.AttachmentMapper;
import org.answerable.casefile.persistence.CaseMapper;
import org.answerable.change.Changes;
import org.answerable.change.Plan;
import org.answerable.change.model.ChangeStage;
import org.answerable.change.persistence.ConcernMapper;
import org.answerable.configurationitem.Because;
import org.answerable.configurationitem.ItemDraft;
import org.answerable.configurationitem.SaveItem;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.CaseId;
import org.answerable.platform.Ids;
import org.answerable.release.model.ReleaseStage;
import org.answerable.testing.QueryPlans;
import org.answerable.testing.ServerTest;
import org.answerable.testing.TestDatabase;
import org.answerable.testing.Visitor;
import org.answerable.trace.persistence.TraceMapper;
import org.answerable.window.persistence.WindowMapper;
import org.apache.ibatis.session.SqlSessionFactory;
import org.camunda.bpm.engine.TaskService;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The chain of cases: linked, drawn, with items, knowledge and what came after. */
@ServerTest
class TraceIT {

    private static final String CLERK = "emma.clark";

    @LocalServerPort
    int port;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    CaseLinks links;

    @Autowired
    Changes changes;

    @Autowired
    SaveItem saving;

    @Autowired
    Ledger ledger;

    @Autowired
    TaskService tasks;

    @Autowired
    ObjectMapper json;

    @Autowired
    SqlSessionFactory sessions;

    @Autowired
    DataSource dataSource;

    @Test
    void aChainIsSeenFromBothEndsAsAPictureAListAndByRest() throws IOException {
        CaseFile complaint = opened(CaseKind.COMPLAINT);
        CaseFile incident = opened(CaseKind.INCIDENT);
        CaseFile problem = opened(CaseKind.PROBLEM);
        CaseFile change = opened(CaseKind.CHANGE_REQUEST);
        CaseFile release = opened(CaseKind.RELEASE);
        CaseFile after = opened(CaseKind.COMPLAINT);
        linked(complaint, "caused-by", incident);
        linked(incident, "caused-by", problem);
        linked(problem, "resolved-by", change);
        links.link(change.id(), Relation.PART_OF, release.id());
        linked(after, "caused-by", release);

        for (CaseFile end : List.of(complaint, after)) {
            JsonNode chain = json.readTree(get("/api/v1/cases/" + end.number() + "/traces"));
            assertThat(chain.findValuesAsText("number"))
                    .containsExactlyInAnyOrder(
                            complaint.number(),
                            incident.number(),
                            problem.number(),
                            change.number(),
                            release.number(),
                            after.number());
            assertThat(chain.get("links")).hasSize(5);
            assertThat(chain.get("more").asBoolean()).isFalse();
        }
        Document page = Jsoup.parse(get("/staff/cases/" + problem.number() + "/traces"));
        assertThat(page.select("[data-code]")).hasSize(6);
        assertThat(page.select("[data-code=" + complaint.number() + "]").attr("data-level"))
                .isEqualTo("2");
        assertThat(page.select("[data-code=" + release.number() + "]").attr("data-level"))
                .isEqualTo("-2");
        assertThat(page.select("details").text())
                .contains(after.number() + " was caused by " + release.number())
                .contains(change.number() + " is part of " + release.number());
    }

    @Test
    void whatTheReaderMayNotOpenIsANumberAndNothingBehindItIsShown() throws IOException {
        CaseFile mine = opened(CaseKind.COMPLAINT);
        CaseFile foreign = opened(CaseKind.INCIDENT);
        CaseFile behind = opened(CaseKind.PROBLEM);
        caseFiles.assign(mine.id(), "risk-control", null);
        caseFiles.assign(foreign.id(), "quality", null);
        caseFiles.assign(behind.id(), "risk-control", null);
        linked(mine, "caused-by", foreign);
        linked(foreign, "caused-by", behind);
        Visitor handler = visitor("liu.yang");

        JsonNode chain = json.readTree(
                handler.get("/api/v1/cases/" + mine.number() + "/traces").body());
        assertThat(chain.get("cases")).hasSize(2);
        assertThat(chain.get("cases").get(1).get("number").asText()).isEqualTo(foreign.number());
        assertThat(chain.get("cases").get(1).get("subject").isNull()).isTrue();
        String file = handler.get("/staff/cases/" + mine.number() + "?lang=en").body();
        assertThat(Jsoup.parse(file).select("section[aria-labelledby=links]").text())
                .contains(foreign.number())
                .contains("not open to you");
        assertThat(handler.get("/api/v1/cases/" + foreign.number() + "/traces").statusCode())
                .isEqualTo(403);
    }

    @Test
    void aLinkThatMakesNoSenseIsRefusedAndAWrongOneIsTakenBackWithItsReason() {
        CaseFile complaint = opened(CaseKind.COMPLAINT);
        CaseFile other = opened(CaseKind.COMPLAINT);
        CaseFile release = opened(CaseKind.RELEASE);
        CaseFile change = opened(CaseKind.CHANGE_REQUEST);

        assertThat(link(change, "part-of", release.number()).body()).contains("link-kinds");
        assertThat(link(complaint, "nonsense", other.number()).body()).contains("\"relation\"");
        assertThat(link(complaint, "caused-by", "CP-1999-000001").body()).contains("link-unknown-case");
        assertThat(link(complaint, "caused-by", complaint.number()).body()).contains("link-unknown-case");
        assertThat(link(complaint, "caused-by", other.number()).statusCode()).isEqualTo(204);
        assertThat(link(other, "caused-by", complaint.number()).body()).contains("link-reversed");
        assertThat(links.of(other.id())).hasSize(1);

        String removal = "/api/v1/cases/" + complaint.number() + "/links/removal";
        assertThat(send(CLERK, "POST", removal, Map.of("relation", "caused-by", "other", other.number()))
                        .body())
                .contains("\"reason\"");
        Map<String, String> wrong =
                Map.of("relation", "caused-by", "other", other.number(), "reason", "Another case was meant");
        assertThat(send(CLERK, "POST", removal, wrong).statusCode()).isEqualTo(204);
        assertThat(send(CLERK, "POST", removal, wrong).body()).contains("link-unknown");
        assertThat(links.of(complaint.id())).isEmpty();
        assertThat(facts(complaint.id())).contains("casefile.linked", "casefile.unlinked");
    }

    @Test
    void itemsAndKnowledgeAreCheckedKeptAndTakenAway() throws IOException {
        String item = item(null);
        CaseFile file = opened(CaseKind.COMPLAINT);
        String cases = "/api/v1/cases/" + file.number();

        assertThat(send(CLERK, "PUT", cases + "/items", Map.of("items", List.of("NO-SUCH")))
                        .body())
                .contains("unknown-item");
        assertThat(send(CLERK, "PUT", cases + "/items", Map.of("items", List.of(item, item)))
                        .body())
                .contains(item);
        for (String address : List.of("javascript:alert(1)", "file:///etc/passwd", "https://me@x.org/", "wiki", "")) {
            assertThat(send(
                                    CLERK,
                                    "POST",
                                    cases + "/references",
                                    Map.of("sort", "knowledge", "title", "How", "address", address))
                            .statusCode())
                    .as(address)
                    .isEqualTo(422);
        }
        Map<String, String> good = Map.of(
                "sort", "knowledge", "title", "<b>How</b> 怎么做", "address", "https://wiki.example.org/页面?a=1&b=2");
        String id = json.readTree(
                        send(CLERK, "POST", cases + "/references", good).body())
                .get("id")
                .asText();
        Document page = Jsoup.parse(get("/staff/cases/" + file.number()));
        assertThat(page.select("section[aria-labelledby=links]").text()).contains(item, "<b>How</b> 怎么做");
        assertThat(page.select("section[aria-labelledby=links] a[target=_blank]")
                        .attr("href"))
                .isEqualTo("https://wiki.example.org/%E9%A1%B5%E9%9D%A2?a=1&b=2");
        assertThat(send(CLERK, "DELETE", cases + "/references/" + id, null).statusCode())
                .isEqualTo(204);
        assertThat(send(CLERK, "DELETE", cases + "/references/" + id, null).statusCode())
                .isEqualTo(404);
        assertThat(send(CLERK, "PUT", cases + "/items", Map.of("items", List.of()))
                        .body())
                .doesNotContain(item);
        assertThat(facts(file.id())).contains("trace.items-named", "trace.reference-added", "trace.reference-removed");
        assertThat(send("david.hughes", "PUT", cases + "/items", Map.of("items", List.of()))
                        .statusCode())
                .isIn(401, 403);
    }

    @Test
    void complaintsSinceAChangeThatTouchWhatItTouchedAreOfferedAndLinked() throws IOException {
        String service = "service-" + Ids.next();
        String item = item(service);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        CaseFile change = opened(CaseKind.CHANGE_REQUEST, null, now, ChangeStage.REVIEWING);
        CaseFile waiting = opened(CaseKind.CHANGE_REQUEST, null, now, ChangeStage.SCHEDULED);
        CaseFile release = opened(CaseKind.RELEASE, null, now, ReleaseStage.REVIEWING);
        for (CaseFile each : List.of(change, waiting, release)) {
            Instant start = now.minus(Duration.ofHours(2));
            changes.insert(new Plan(each.id(), 1, start, now, now, "It answers", "Go back", null, "he.xin", start));
            changes.items(each.id(), List.of(item));
        }
        CaseFile earlier = opened(CaseKind.COMPLAINT, service, now.minus(Duration.ofHours(3)), TestStage.RECEIVED);
        CaseFile ofService = opened(CaseKind.COMPLAINT, service, now.minus(Duration.ofHours(1)), TestStage.RECEIVED);
        CaseFile ofItem = opened(CaseKind.COMPLAINT, null, now, TestStage.RECEIVED);
        CaseFile unrelated = opened(CaseKind.COMPLAINT, null, now, TestStage.RECEIVED);
        send(CLERK, "PUT", "/api/v1/cases/" + ofItem.number() + "/items", Map.of("items", List.of(item)));

        String address = "/api/v1/cases/" + change.number() + "/complaints-since";
        JsonNode since = json.readTree(get(address));
        assertThat(since.findValuesAsText("number")).containsExactly(ofService.number(), ofItem.number());
        assertThat(since.get("hidden").asInt()).isZero();
        assertThat(json.readTree(get("/api/v1/cases/" + release.number() + "/complaints-since"))
                        .findValuesAsText("number"))
                .containsExactly(ofService.number(), ofItem.number());
        assertThat(send(CLERK, "GET", "/api/v1/cases/" + waiting.number() + "/complaints-since", null)
                        .statusCode())
                .isEqualTo(404);

        assertThat(get("/staff/cases/" + change.number() + "?lang=en")).contains("Complaints since: 2");
        String page = "/staff/cases/" + change.number() + "/complaints-since";
        Visitor clerk = visitor(CLERK);
        assertThat(clerk.post(page, Map.of()).statusCode()).isEqualTo(422);
        assertThat(clerk.post(page, Map.of("complaint", "CP-1999-000001")).body())
                .contains("CP-1999-000001 is no complaint that you work on");
        assertThat(clerk.post(page, Map.of("complaint", ofItem.number())).statusCode())
                .isEqualTo(302);
        assertThat(links.of(ofItem.id()).get(0).relation()).isEqualTo(Relation.CAUSED_BY);
        assertThat(json.readTree(get(address)).findValuesAsText("linked")).containsExactly("false", "true");
        assertThat(get(page)).contains(ofService.number()).doesNotContain(earlier.number(), unrelated.number());
    }

    @Test
    void aChangeIsAskedForBecauseOfACaseAndWhoeverEvaluatesItSeesWhy() {
        CaseFile complaint = opened(CaseKind.COMPLAINT);
        Visitor clerk = visitor(CLERK);
        String action = "/staff/cases/" + complaint.number() + "/actions/ask-change";
        Map<String, String> asked = Map.of(
                "version",
                String.valueOf(complaint.version()),
                "profile",
                "it-operations",
                "model",
                "normal",
                "category",
                "bug-fix",
                "subject",
                "Charge once",
                "description",
                "Orders are charged twice");

        assertThat(clerk.post(action, Map.of("version", String.valueOf(complaint.version())))
                        .statusCode())
                .isEqualTo(422);
        assertThat(links.of(complaint.id())).isEmpty();
        assertThat(clerk.post(action, asked).statusCode()).isEqualTo(302);
        CaseLinks.Link link = links.of(complaint.id()).get(0);
        assertThat(link.relation()).isEqualTo(Relation.LED_TO);
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(link.otherCaseId().value())
                        .taskVariableValueEquals("ledHereText", complaint.number())
                        .taskDefinitionKey("UserTask_Evaluate")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void everyQuestionIsAnsweredFromAnIndex() throws SQLException {
        assumeTrue("h2".equals(TestDatabase.vendor()));
        List<String> two = List.of(Ids.next(), Ids.next());
        try (Connection connection = dataSource.getConnection()) {
            QueryPlans plans = new QueryPlans(sessions, connection);
            String since = plans.ofH2(
                    TraceMapper.class,
                    "selectComplaintsSince",
                    Map.of("since", Instant.now(), "services", two, "items", two, "limit", 201));
            assertThat(since).contains("CASE_FILE_SERVICE", "CASE_ITEM_CODE").doesNotContain("TABLESCAN");
            String linked = plans.ofH2(CaseMapper.class, "selectLinksOfAny", Map.of("ids", two, "limit", 1000));
            assertThat(linked).contains("CASE_LINK_OTHER").doesNotContain("TABLESCAN");
            Map<String, Object> asked = Map.of("ids", two, "departments", two, "limit", 200);
            assertThat(plans.ofH2(CaseMapper.class, "selectOfDepartments", asked))
                    .doesNotContain("TABLESCAN");
            assertThat(plans.ofH2(AttachmentMapper.class, "selectOfCases", asked))
                    .doesNotContain("TABLESCAN");
            assertThat(plans.ofH2(TraceMapper.class, "selectReferences", asked))
                    .contains("CASE_REFERENCE_CASE")
                    .doesNotContain("TABLESCAN");
            assertThat(plans.ofH2(ConcernMapper.class, "selectOpenOn", Map.of("codes", two, "limit", 50)))
                    .contains("CHANGE_ITEM_CODE")
                    .doesNotContain("TABLESCAN");
            assertThat(plans.ofH2(ConcernMapper.class, "selectOpenOf", Ids.next()))
                    .contains("CHANGE_CONCERN_SUBJECT")
                    .doesNotContain("TABLESCAN");
            Map<String, Object> ahead =
                    Map.of("from", Instant.now(), "to", Instant.now(), "heldOnly", true, "limit", 500);
            assertThat(plans.ofH2(ConcernMapper.class, "selectWindows", ahead))
                    .contains("CHANGE_WINDOW_")
                    .doesNotContain("TABLESCAN");
            assertThat(plans.ofH2(
                            WindowMapper.class, "selectEndingAfter", Map.of("instant", Instant.now(), "limit", 200)))
                    .contains("FREEZE_WINDOW_TIME")
                    .doesNotContain("TABLESCAN");
        }
    }

    private CaseFile opened(CaseKind kind) {
        return opened(kind, null, Instant.now().truncatedTo(ChronoUnit.MICROS), TestStage.RECEIVED);
    }

    private CaseFile opened(CaseKind kind, String service, Instant receivedAt, Stage stage) {
        NewCase like = aCase().build();
        return caseFiles.open(
                new NewCase(
                        kind,
                        like.profile(),
                        like.channel(),
                        like.subject(),
                        like.description(),
                        service,
                        null,
                        null,
                        like.locale(),
                        false,
                        receivedAt,
                        like.complainant()),
                stage);
    }

    private String item(String service) {
        String code = ("TR-" + Ids.next()).substring(0, 30).toUpperCase(java.util.Locale.ROOT);
        Acting.as(
                Actor.person("gao.ming"),
                "test",
                () -> saving.save(
                        new ItemDraft(
                                code,
                                "Server of a test",
                                "server",
                                "second-line",
                                service,
                                "in-use",
                                Map.of("serial", code, "memory-gb", "32"),
                                0),
                        Because.correction("found")));
        return code;
    }

    private List<String> facts(CaseId id) {
        return ledger.entries(id).stream()
                .flatMap(entry -> entry.facts().stream())
                .map(Ledger.RecordedFact::type)
                .toList();
    }

    private void linked(CaseFile from, String relation, CaseFile to) {
        assertThat(link(from, relation, to.number()).statusCode()).as(relation).isEqualTo(204);
    }

    private HttpResponse<String> link(CaseFile from, String relation, String to) {
        return send(
                CLERK, "POST", "/api/v1/cases/" + from.number() + "/links", Map.of("relation", relation, "other", to));
    }

    private HttpResponse<String> send(String who, String method, String path, Map<String, ?> body) {
        try {
            return new Visitor(port)
                    .withBasic(who, Visitor.SAMPLE_PASSWORD)
                    .send(
                            method,
                            path,
                            body == null ? null : json.writeValueAsString(body),
                            Map.of("Accept", "application/json", "Content-Type", "application/json"));
        } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String get(String path) {
        HttpResponse<String> answer = visitor(CLERK).get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** Somebody with a login for the pages and a password for programs. */
    private Visitor visitor(String userId) {
        Visitor visitor = new Visitor(port);
        visitor.logIn(userId, Visitor.SAMPLE_PASSWORD);
        return visitor.withBasic(userId, Visitor.SAMPLE_PASSWORD);
    }
}
