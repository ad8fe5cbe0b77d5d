package org.answerable.deadline;

import static org.answerable.casefile.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.engine.DecisionTables;
import org.answerable.ledger.Ledger;
import org.answerable.ledger.Ledger.RecordedFact;
import org.answerable.platform.CaseId;
import org.answerable.testing.ServerTest;
import org.answerable.testing.Visitor;
import org.camunda.bpm.engine.RepositoryService;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** A later version of the table of promises moves no deadline by itself; its owner sees which would move, and decides. */
@ServerTest
class PolicyImpactIT {

    private static final String ADDRESS = "/api/v1/deadline-policy/deadlines";
    private static final String ROW = "      <rule id=\"Rule_RideHailing_Resolve\">";
    private static final String CATEGORY = "policy-probe";

    @LocalServerPort
    int port;

    @Autowired
    MockMvc web;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    Deadlines deadlines;

    @Autowired
    DecisionTables tables;

    @Autowired
    RepositoryService repository;

    @Autowired
    Ledger ledger;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transactions;

    private final List<String> deployed = new ArrayList<>();

    @AfterEach
    void theShippedTableIsTheNewestAgain() {
        deployed.forEach(id -> repository.deleteDeployment(id));
    }

    @Test
    void theOwnerSeesBeforehandWhatWouldMoveAndOnlyThatIsTouched() throws Exception {
        deploy("PT24H");
        CaseFile moving = opened();
        CaseFile paused = opened();
        deadlines.pause(paused.id(), "waiting-complainant");
        Instant due = resolve(moving.id()).due();
        Duration left = resolve(paused.id()).remaining();
        String before = tables.newestVersion("deadline-policy");
        deploy("PT48H");
        String after = tables.newestVersion("deadline-policy");

        Map<String, JsonNode> moves = moves();
        assertThat(moves.get(moving.number()).path("kind").asText()).isEqualTo("resolve");
        assertThat(moves.get(moving.number()).path("from").asText()).isEqualTo(due.toString());
        assertThat(moves.get(moving.number()).path("to").asText())
                .isEqualTo(due.plus(Duration.ofHours(24)).toString());
        assertThat(moves.get(paused.number()).path("from").isNull()).isTrue();
        assertThat(Duration.parse(moves.get(paused.number()).path("leftTo").asText()))
                .isEqualTo(left.plus(Duration.ofHours(24)));
        assertThat(resolve(moving.id()).due()).as("looking moves nothing").isEqualTo(due);

        assertThat(decide(before, "apply", "x").path("status").asInt()).isEqualTo(422);
        everyPart(at -> decide(after, "leave", "Promised in writing", at));
        assertThat(resolve(moving.id()).due()).isEqualTo(due);
        assertThat(fact(moving.id(), "deadline.policy-left").values()).containsEntry("reason", "Promised in writing");
        everyPart(at -> decide(after, "apply", "The owner doubled the time", at));

        assertThat(resolve(moving.id()).due()).isEqualTo(due.plus(Duration.ofHours(24)));
        assertThat(resolve(moving.id()).policyVersion()).isEqualTo(after);
        assertThat(resolve(paused.id()).remaining()).isEqualTo(left.plus(Duration.ofHours(24)));
        assertThat(fact(moving.id(), "deadline.policy-followed").values())
                .containsEntry("policyBefore", before)
                .containsEntry("reason", "The owner doubled the time")
                .containsEntry("by", "ma.lin");
        assertThat(deadlines.of(moving.id(), "first-reply").orElseThrow().policyVersion())
                .as("what does not move is not touched")
                .isEqualTo(before);
        assertThat(moves()).doesNotContainKeys(moving.number(), paused.number());
    }

    @Test
    void thePageNamesTheVersionAndWhatIsOddInIt() throws Exception {
        deploy("PT30M");
        Visitor owner = new Visitor(port);
        owner.logIn("ma.lin", Visitor.SAMPLE_PASSWORD);
        owner.get("/staff?lang=en");

        Document page = Jsoup.parse(owner.get("/staff/promises").body());

        assertThat(page.select("h1").text()).contains(tables.newestVersion("deadline-policy"));
        assertThat(page.select(".notice").text()).contains("(first-reply, PT45M, always) can end after row");
        assertThat(owner.get("/staff/promises?after=").statusCode()).isEqualTo(200);
    }

    private CaseFile opened() {
        return transactions.execute(status -> {
            CaseId id = aCase().receivedAt(clock.instant()).open(caseFiles).id();
            caseFiles.classify(id, CATEGORY, "general");
            Map<String, Object> facts = new HashMap<>(Map.of(
                    "profile", "ride-hailing", "kind", "complaint", "category", CATEGORY, "severity", "general"));
            facts.put("channel", caseFiles.get(id).channel());
            deadlines.set(
                    id,
                    clock.instant(),
                    tables.evaluate("deadline-policy", facts).rows(),
                    tables.newestVersion("deadline-policy"));
            caseFiles.assign(id, "repair", null);
            return caseFiles.get(id);
        });
    }

    /** The shipped table with a row of its own for these cases. */
    private void deploy(String limit) throws Exception {
        String shipped = Files.readString(Path.of("processes", "shared", "deadline-policy.dmn"));
        String rule = shipped.substring(shipped.indexOf(ROW), shipped.indexOf("</rule>", shipped.indexOf(ROW)) + 7);
        String own = rule.replace("RideHailing_Resolve", "Probe_Resolve")
                .replace("_category\"><text>-", "_category\"><text>\"" + CATEGORY + "\"")
                .replace("PT24H", limit)
                .replace("_pauseReasons\"><text>", "_pauseReasons\"><text>\"waiting-complainant\"");
        deployed.add(
                0,
                repository
                        .createDeployment()
                        .name("policy-probe")
                        .addInputStream(
                                "deadline-policy.dmn",
                                new java.io.ByteArrayInputStream(
                                        shipped.replace(ROW, own + "\n" + ROW).getBytes(StandardCharsets.UTF_8)))
                        .deploy()
                        .getId());
    }

    private Map<String, JsonNode> moves() throws Exception {
        Map<String, JsonNode> moves = new HashMap<>();
        everyPart(at -> {
            JsonNode part = call(at == null ? get(ADDRESS) : get(ADDRESS).param("after", at));
            part.path("moves").forEach(move -> moves.put(move.path("number").asText(), move));
            return part;
        });
        return moves;
    }

    private static void everyPart(Function<String, JsonNode> ask) {
        String at = null;
        do {
            JsonNode next = ask.apply(at).path("next");
            at = next.isTextual() ? next.asText() : null;
        } while (at != null);
    }

    private JsonNode decide(String version, String decision, String reason) {
        return decide(version, decision, reason, null);
    }

    private JsonNode decide(String version, String decision, String reason, String at) {
        MockHttpServletRequestBuilder request = post(ADDRESS)
                .param("version", version)
                .param("decision", decision)
                .param("reason", reason);
        return call(at == null ? request : request.param("after", at));
    }

    private JsonNode call(MockHttpServletRequestBuilder request) {
        try {
            return new ObjectMapper()
                    .readTree(web.perform(request.with(httpBasic("ma.lin", "only-in-tests")))
                            .andReturn()
                            .getResponse()
                            .getContentAsString());
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private Deadline resolve(CaseId caseId) {
        return deadlines.of(caseId, "resolve").orElseThrow();
    }

    private RecordedFact fact(CaseId caseId, String type) {
        return ledger.entries(caseId).stream()
                .flatMap(entry -> entry.facts().stream())
                .filter(fact -> fact.type().equals(type))
                .findFirst()
                .orElseThrow();
    }
}
