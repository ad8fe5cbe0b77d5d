package org.answerable.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.Party;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.Deadlines;
import org.answerable.ledger.Ledger;
import org.answerable.ledger.Ledger.RecordedFact;
import org.answerable.platform.CaseId;
import org.answerable.testing.ServerTest;
import org.answerable.testing.TasklistUser;
import org.answerable.testing.Visitor;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Representatives, marks and confidentiality, from every way in to everybody who must not see. */
@ServerTest
class PartyTreatmentIT {

    private static final String NAME = "Zoë Kept-Secret 𠮷";

    @LocalServerPort
    int port;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    ComplaintFixture complaints;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Ledger ledger;

    @Autowired
    TasklistUser tasklist;

    @Autowired
    FormService forms;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ObjectMapper json;

    @Test
    void staffFilesForSomebodyWithARepresentativeAndLettersGoThere() throws IOException {
        String body = body(
                """
                "channel": "letter", "confidential": true,
                "party": {"name": "%s", "address": "1 Long Road\\n北京", "vulnerable": true, "media": true},
                "representative": {"name": "Rita Speaks", "email": "rita@example.org", "authority": "Mother"}
                """
                        .formatted(NAME));
        CaseFile file = filed(program("li.na"), body);

        assertThat(file.channel()).isEqualTo("letter");
        assertThat(file.confidential()).isTrue();
        List<Party> parties = caseFiles.parties(file.id());
        assertThat(parties).extracting(Party::role).containsExactly("complainant", "representative");
        assertThat(parties.get(0)).satisfies(party -> {
            assertThat(party.address()).isEqualTo("1 Long Road\n北京");
            assertThat(party.vulnerable()).isTrue();
            assertThat(party.media()).isTrue();
        });
        assertThat(parties.get(1).authority()).isEqualTo("Mother");
        assertThat(caseFiles.correspondence(file.id()))
                .filteredOn(letter -> letter.kind().equals("acknowledgement"))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.channel()).isEqualTo("mail");
                    assertThat(letter.partyId()).isEqualTo(parties.get(1).id());
                });
    }

    @Test
    void aStrangerAsksForConfidentialityButMarksAndRepresentativesAreForStaff() throws IOException {
        Visitor stranger = new Visitor(port);
        CaseFile file = filed(stranger, body("\"confidential\": true, \"party\": {\"name\": \"%s\"}".formatted(NAME)));
        assertThat(file.confidential()).isTrue();

        HttpResponse<String> refused = file(
                stranger,
                body("\"party\": {\"vulnerable\": true, \"media\": true},"
                        + " \"representative\": {\"name\": \"R\", \"authority\": \"A\"}"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(fields(refused)).containsExactly("party.vulnerable", "party.media", "representative");
        HttpResponse<String> wrong =
                file(program("li.na"), body("\"confidential\": \"yes\", \"representative\": {\"email\": \"x\"}"));
        assertThat(fields(wrong)).containsExactly("confidential");
        HttpResponse<String> halfNamed = file(program("li.na"), body("\"representative\": {\"email\": \"x\"}"));
        assertThat(fields(halfNamed))
                .containsExactlyInAnyOrder("representative.name", "representative.email", "representative.authority");
    }

    @Test
    void whatTheRegulatorSendsGetsThePromiseOfItsRow() throws IOException {
        CaseFile file = filed(
                program("li.na"),
                """
                {"profile": "telecom", "channel": "regulator", "subject": "s", "description": "d", "category": "bill"}
                """);

        assertThat(deadlines.of(file.id())).extracting(Deadline::source).contains("D-17");
        assertThat(
                        fields(
                                file(
                                        new Visitor(port),
                                        "{\"profile\": \"telecom\", \"channel\": \"regulator\", \"subject\": \"s\", \"description\": \"d\"}")))
                .containsExactly("channel");
    }

    @Test
    void theClerksFormLeavesNoTraceOfTheComplainantInTheEngine() {
        Map<String, Object> fields = new HashMap<>(Map.of(
                "profile", "ride-hailing",
                "channel", "phone",
                "subject", "Driver was rude",
                "description", "He shouted.",
                "name", NAME,
                "phone", "+86 10 1234 5678",
                "address", "Secret Lane 9",
                "language", "en",
                "vulnerable", true));
        fields.put("confidential", true);
        fields.put("representative_name", "Rita Kept-Secret");
        fields.put("representative_authority", "Guardian");
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("complaint-handling")
                .latestVersion()
                .singleResult()
                .getId();

        CaseId id = new CaseId(tasklist.as(
                "li.na", () -> forms.submitStartForm(definition, fields).getBusinessKey()));

        assertThat(caseFiles.get(id).confidential()).isTrue();
        assertThat(caseFiles.parties(id)).extracting(Party::name).containsExactly(NAME, "Rita Kept-Secret");
        assertThat(tracesOf("%Kept-Secret%")).isZero();
        assertThat(tracesOf("Secret Lane 9")).isZero();
        assertThat(facts(id, "engine.variable-set"))
                .noneMatch(fact -> List.of("vulnerable", "media", "name", "phone", "address", "representative_name")
                        .contains(String.valueOf(fact.values().get("variable"))));
    }

    @Test
    void onlyTheHandlingDepartmentLearnsWhoConfidentialPeopleAre() throws IOException {
        CaseFile file = filed(
                new Visitor(port),
                body("\"confidential\": true, \"category\": \"late-or-no-show\","
                        + " \"party\": {\"name\": \"%s\", \"email\": \"zoe.kept-secret@example.org\"}"
                                .formatted(NAME)));
        String owner = caseFiles.get(file.id()).ownerDepartment();
        assertThat(owner).isEqualTo("customer-centre");
        String path = "/staff/cases/" + file.number();

        for (String outsider : List.of("david.hughes", "lin.yue")) {
            for (String page : List.of("/staff", "/staff/cases?number=" + file.number(), path, "/staff/deadlines")) {
                assertThat(loggedIn(outsider).get(page).body())
                        .as(outsider + " " + page)
                        .doesNotContain("Kept-Secret", "kept-secret@");
            }
            assertThat(program(outsider).get("/api/v1/cases/" + file.number()).body())
                    .contains("\"parties\":null")
                    .doesNotContain("Kept-Secret");
            assertThat(program(outsider)
                            .get("/api/v1/cases/" + file.number() + "/ledger")
                            .body())
                    .doesNotContain("Kept-Secret");
            assertThat(loggedIn(outsider).post(path + "/parties", Map.of()).statusCode())
                    .isEqualTo(403);
        }
        assertThat(facts(file.id(), "casefile.party-viewed")).isEmpty();
        assertThat(loggedIn("li.na").get(path).body()).doesNotContain("Kept-Secret");
        assertThat(loggedIn("li.na").post(path + "/parties", Map.of()).body()).contains(NAME);
        assertThat(facts(file.id(), "casefile.party-viewed")).hasSize(1);
        assertThat(tracesOf("%Kept-Secret%")).isZero();
    }

    @Test
    void aHandlerMarksPartiesNamesARepresentativeAndKeepsThemConfidential() {
        CaseId id = complaints.filed("ride-hailing", "late-or-no-show");
        CaseFile file = caseFiles.get(id);
        String path = "/staff/cases/" + file.number();
        Visitor handler = loggedIn("li.na");
        String party = caseFiles.parties(id).get(0).id();

        assertThat(handler.post(path + "/parties/" + party + "/marks", Map.of("vulnerable", "true"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(caseFiles.parties(id).get(0).vulnerable()).isTrue();
        HttpResponse<String> refused = handler.post(path + "/representatives", Map.of("email", "nonsense"));
        assertThat(refused.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(refused.body());
        assertThat(page.select("details[open] .error")).hasSize(3);
        assertThat(page.select("#representative-email").val()).isEqualTo("nonsense");
        assertThat(handler.post(
                                path + "/representatives",
                                Map.of(
                                        "name",
                                        "Rita",
                                        "authority",
                                        "Power of attorney",
                                        "email",
                                        "rita@example.org",
                                        "locale",
                                        "zh-CN"))
                        .statusCode())
                .isEqualTo(302);
        complaints.complete(id, "li.na", Map.of("outcome", "reply", "reply", "We look into it."));
        assertThat(caseFiles.correspondence(id)).last().satisfies(letter -> assertThat(letter.partyId())
                .isEqualTo(caseFiles.parties(id).get(1).id()));

        assertThat(handler.post(path + "/actions/keep-confidential", seen(id, "She fears the driver"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(caseFiles.get(id).confidential()).isTrue();
        assertThat(facts(id, "casefile.confidentiality-changed")).hasSize(1);
        assertThat(loggedIn("david.hughes")
                        .post(path + "/actions/lift-confidentiality", seen(id, "No"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(loggedIn("david.hughes").get(path).body()).doesNotContain("Ann Example", "Rita");
        assertThat(handler.post(path + "/actions/lift-confidentiality", Map.of("reason", "She agrees", "version", "0"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(handler.post(path + "/actions/lift-confidentiality", seen(id, " "))
                        .statusCode())
                .isEqualTo(422);
        assertThat(caseFiles.get(id).confidential()).isTrue();
        assertThat(handler.post(path + "/actions/lift-confidentiality", seen(id, "She agrees"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(caseFiles.get(id).confidential()).isFalse();
    }

    private Map<String, String> seen(CaseId id, String reason) {
        return Map.of(
                "reason", reason, "version", String.valueOf(caseFiles.get(id).version()));
    }

    @Test
    void thePublicFormTakesTheWishForConfidentialityAndAPostalAddress() {
        Visitor stranger = new Visitor(port);
        HttpResponse<String> filed = stranger.post(
                "/complaints/new",
                Map.of(
                        "profile", "ride-hailing",
                        "subject", "Kept",
                        "description", "Keep it.",
                        "address", "Long Road 1\r\nBeijing",
                        "confidential", "true",
                        "language", "en"));
        assertThat(filed.statusCode()).isEqualTo(302);
        String number = Jsoup.parse(
                        stranger.get(filed.headers().firstValue("Location").orElseThrow())
                                .body())
                .select("strong.lead")
                .text();
        CaseFile file = caseFiles.byNumber(number).orElseThrow();
        assertThat(file.confidential()).isTrue();
        assertThat(caseFiles.parties(file.id()).get(0).address()).isEqualTo("Long Road 1\nBeijing");
    }

    private long tracesOf(String pattern) {
        return jdbc.queryForObject(
                "select (select count(*) from ACT_HI_VARINST where TEXT_ like ? or TEXT2_ like ?)"
                        + " + (select count(*) from ACT_HI_DETAIL where TEXT_ like ? or TEXT2_ like ?)"
                        + " + (select count(*) from ACT_RU_VARIABLE where TEXT_ like ? or TEXT2_ like ?)",
                Long.class,
                pattern,
                pattern,
                pattern,
                pattern,
                pattern,
                pattern);
    }

    private List<RecordedFact> facts(CaseId id, String type) {
        return ledger.entries(id).stream()
                .flatMap(entry -> entry.facts().stream())
                .filter(fact -> fact.type().equals(type))
                .toList();
    }

    private static String body(String more) {
        return "{\"profile\": \"ride-hailing\", \"subject\": \"Late\", \"description\": \"Very late.\", " + more + "}";
    }

    private CaseFile filed(Visitor visitor, String body) throws IOException {
        HttpResponse<String> answer = file(visitor, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return caseFiles
                .byNumber(json.readTree(answer.body()).path("number").asText())
                .orElseThrow();
    }

    private static HttpResponse<String> file(Visitor visitor, String body) {
        return visitor.send("POST", "/api/v1/complaints", body, Map.of("Content-Type", "application/json"));
    }

    private List<String> fields(HttpResponse<String> answer) throws IOException {
        JsonNode errors = json.readTree(answer.body()).path("errors");
        return errors.findValuesAsText("field");
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
