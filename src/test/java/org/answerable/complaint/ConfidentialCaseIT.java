package org.answerable.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.CaseLinks;
import org.answerable.ledger.Ledger;
import org.answerable.ledger.Ledger.RecordedFact;
import org.answerable.notification.OutboxDelivery;
import org.answerable.platform.AdjustableClock;
import org.answerable.platform.CaseId;
import org.answerable.testing.ServerTest;
import org.answerable.testing.TasklistUser;
import org.answerable.testing.Visitor;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the parties of a confidential case said is seen nowhere but in the department that handles it. */
@ServerTest
class ConfidentialCaseIT {

    private static final String TITLE = "Zwetschge against her driver";
    private static final String WORDS = "My name is Zwetschge and I live at 9 Plum Street.";
    private static final String NAMED = "Zwetschge";

    @LocalServerPort
    int port;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    CaseLinks links;

    @Autowired
    ComplaintFixture complaints;

    @Autowired
    TasklistUser tasklist;

    @Autowired
    TaskService tasks;

    @Autowired
    Ledger ledger;

    @Autowired
    AdjustableClock clock;

    @Autowired
    JdbcTemplate database;

    @Autowired
    OutboxDelivery delivery;

    @Autowired
    ObjectMapper json;

    @TempDir
    Path folder;

    private CaseFile secret;

    @BeforeEach
    void aConfidentialComplaintIsHandledByRiskControl() throws IOException {
        String body =
                """
                {"profile": "ride-hailing", "subject": "%s", "description": "%s", "category": "car-swapped", "confidential": true,
                 "party": {"name": "Zwetschge", "email": "zwetschge@example.org"}}
                """
                        .formatted(TITLE, WORDS);
        HttpResponse<String> filed =
                new Visitor(port).send("POST", "/api/v1/complaints", body, Map.of("Content-Type", "application/json"));
        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
        secret = caseFiles
                .byNumber(json.readTree(filed.body()).path("number").asText())
                .orElseThrow();
        assertThat(secret.ownerDepartment()).isEqualTo("risk-control");
    }

    /** Front desk, auditor, manager, and a department that was asked for a part. */
    @ParameterizedTest
    @ValueSource(strings = {"li.na", "david.hughes", "lin.yue", "xu.hui"})
    void whoDoesNotHandleTheCaseReadsNothingItsPartiesSaid(String outsider) {
        repairIsAsked();
        CaseId other = complaints.filed("ride-hailing", "late-or-no-show");
        links.link(other, CaseLinks.Relation.CAUSED_BY, secret.id());
        Visitor reader = loggedIn(outsider);
        String path = "/staff/cases/" + secret.number();

        for (String page : List.of(
                "/staff",
                "/staff/cases?number=" + secret.number(),
                "/staff/deadlines",
                "/staff/cases/export.csv?number=" + secret.number(),
                path,
                path + "/response",
                path + "/actions/withdrawal",
                "/staff/cases/" + caseFiles.get(other).number())) {
            assertThat(reader.get(page).body()).as(page).doesNotContainIgnoringCase(NAMED, "Plum Street");
        }
        assertThat(reader.get("/staff/cases?number=" + secret.number()).body()).contains(secret.number());
        assertThat(reader.get(path).statusCode()).isEqualTo(200);
        assertThat(text(reader.download("/staff/cases/export.xlsx?number=" + secret.number())
                        .body()))
                .contains(secret.number())
                .doesNotContainIgnoringCase(NAMED);
        for (String call : List.of("/api/v1/cases/" + secret.number(), "/api/v1/cases?number=" + secret.number())) {
            assertThat(program(outsider).get(call).body())
                    .as(call)
                    .contains("\"subject\":null", secret.number())
                    .doesNotContainIgnoringCase(NAMED, "Plum Street");
        }
        for (String word : List.of(NAMED, "plum")) {
            assertThat(reader.get("/staff/cases?q=" + word).body())
                    .as(word)
                    .doesNotContain("/staff/cases/" + secret.number());
            assertThat(program(outsider).get("/api/v1/cases?q=" + word).body()).doesNotContain(secret.number());
        }
    }

    @Test
    void itsDepartmentReadsAllOfIt() {
        Visitor reader = loggedIn("liu.yang");

        for (String page : List.of(
                "/staff",
                "/staff/cases?number=" + secret.number(),
                "/staff/deadlines",
                "/staff/cases/" + secret.number(),
                "/staff/cases/export.csv?number=" + secret.number())) {
            assertThat(reader.get(page).body()).as(page).contains(TITLE);
        }
        assertThat(reader.get("/staff/cases/" + secret.number()).body()).contains(WORDS);
        assertThat(program("liu.yang").get("/api/v1/cases/" + secret.number()).body())
                .contains(TITLE, WORDS);
    }

    @Test
    void tasksAndMailsToOurOwnPeopleCarryNothingOfIt() {
        repairIsAsked();
        clock.advance(Duration.ofMinutes(50));
        complaints.runDueJobs(secret.id());
        delivery.deliverDue();

        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(secret.id().value())
                        .list())
                .hasSizeGreaterThan(1)
                .allSatisfy(task -> {
                    assertThat(task.getName()).contains(secret.number()).doesNotContain(NAMED);
                    assertThat(tasks.getVariables(task.getId()).values().toString())
                            .contains(secret.number(), "保密事项")
                            .doesNotContain(NAMED, "Plum Street");
                });
        List<Map<String, Object>> mails = database.queryForList(
                "select template, text_body, html_body from outbound_mail where case_id = ? and recipient_id not in"
                        + " (select id from party where case_id = ?)",
                secret.id().value(),
                secret.id().value());
        assertThat(mails).extracting(mail -> mail.get("template")).contains("deadline-notice", "contribution-asked");
        assertThat(mails).allSatisfy(mail -> assertThat(mail.get("text_body") + " " + mail.get("html_body"))
                .doesNotContain(NAMED));
    }

    @Test
    void theOutboxShowsAnAdministratorTheMailServerOfAPartyNotWhoItIs() {
        for (String state : List.of("queued", "sent")) {
            assertThat(loggedIn("deng.kai").get("/admin/outbox?state=" + state).body())
                    .as(state)
                    .doesNotContainIgnoringCase(NAMED);
        }
        assertThat(loggedIn("deng.kai").get("/admin/outbox?state=queued").body()
                        + loggedIn("deng.kai").get("/admin/outbox?state=sent").body())
                .contains(secret.number(), "…@example.org");
    }

    @Test
    void confidentialityIsLiftedAndSetByRestWithAReasonAndTheVersionThatWasSeen() throws IOException {
        String call = "/api/v1/cases/" + secret.number() + "/confidentiality";
        int version = secret.version();

        assertThat(decide("liu.yang", false, "She agrees", version - 1).statusCode())
                .isEqualTo(409);
        assertThat(fields(send("liu.yang", call, "{\"confidential\": false, \"reason\": \"She agrees\"}")))
                .containsExactly("version");
        assertThat(fields(send("liu.yang", call, "{\"reason\": \"x\", \"version\": " + version + "}")))
                .containsExactly("confidential");
        assertThat(fields(decide("liu.yang", false, " ", version))).containsExactly("reason");
        assertThat(fields(decide("liu.yang", false, "x".repeat(1_001), version)))
                .containsExactly("reason");
        for (String outsider : List.of("li.na", "david.hughes", "lin.yue", "xu.hui", "deng.kai", "ma.lin")) {
            assertThat(decide(outsider, false, "I want to know", version).statusCode())
                    .as(outsider)
                    .isEqualTo(403);
        }
        assertThat(caseFiles.get(secret.id()).confidential()).isTrue();

        assertThat(decide("liu.yang", false, "Zwetschge agrees", version).statusCode())
                .isEqualTo(204);
        assertThat(caseFiles.get(secret.id()).confidential()).isFalse();
        assertThat(shownOnTask()).contains(TITLE, WORDS);
        assertThat(loggedIn("lin.yue").get("/staff/cases?q=" + NAMED).body()).contains(secret.number(), TITLE);
        HttpResponse<String> stale = decide("liu.yang", true, "She changed her mind", version);
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("\"confidential\"");

        assertThat(decide("liu.yang", true, "She changed her mind", version + 1).statusCode())
                .isEqualTo(204);
        assertThat(shownOnTask()).doesNotContain(NAMED);
        assertThat(loggedIn("lin.yue").get("/staff/cases?q=" + NAMED).body()).doesNotContain(secret.number());
        assertThat(loggedIn("lin.yue").get("/staff/cases/" + secret.number()).body())
                .as("reasons may name her too")
                .doesNotContain(NAMED, "changed her mind");
        assertThat(facts("casefile.confidentiality-changed"))
                .extracting(fact -> fact.values().get("confidential"), fact -> fact.values()
                        .get("reason"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(false, "Zwetschge agrees"),
                        org.assertj.core.groups.Tuple.tuple(true, "She changed her mind"));
    }

    private String shownOnTask() {
        return tasks.getVariables(complaints.task(secret.id()).id()).values().toString();
    }

    private void repairIsAsked() {
        HttpResponse<String> asked = send(
                "liu.yang",
                "/api/v1/cases/" + secret.number() + "/contributions",
                "{\"department\": \"repair\", \"question\": \"Which car was it?\", \"version\": "
                        + caseFiles.get(secret.id()).version() + "}");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
    }

    private HttpResponse<String> decide(String person, boolean confidential, String reason, int version) {
        return send(
                person,
                "/api/v1/cases/" + secret.number() + "/confidentiality",
                "{\"confidential\": %s, \"reason\": \"%s\", \"version\": %d}".formatted(confidential, reason, version));
    }

    private HttpResponse<String> send(String person, String call, String body) {
        return program(person).send("POST", call, body, Map.of("Content-Type", "application/json"));
    }

    private List<String> fields(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        JsonNode errors = json.readTree(answer.body()).path("errors");
        return errors.findValuesAsText("field");
    }

    private List<RecordedFact> facts(String type) {
        return ledger.entries(secret.id()).stream()
                .flatMap(entry -> entry.facts().stream())
                .filter(fact -> fact.type().equals(type))
                .toList();
    }

    /** All text of a sheet. */
    private String text(byte[] workbook) {
        try {
            Path file = Files.write(folder.resolve("list.xlsx"), workbook);
            StringBuilder all = new StringBuilder();
            try (ZipFile parts = new ZipFile(file.toFile())) {
                for (ZipEntry part : Collections.list(parts.entries())) {
                    all.append(new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return all.toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Visitor program(String userId) {
        return new Visitor(port).withBasic(userId, Visitor.SAMPLE_PASSWORD);
    }

    private Visitor loggedIn(String userId) {
        Visitor visitor = new Visitor(port);
        visitor.logIn(userId, Visitor.SAMPLE_PASSWORD);
        return visitor;
    }
}
