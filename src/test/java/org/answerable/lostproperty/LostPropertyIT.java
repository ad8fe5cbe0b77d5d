package org.answerable.lostproperty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.CaseKind;
import org.answerable.casefile.CaseLinks;
import org.answerable.casefile.TrackingLinks;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.Deadlines;
import org.answerable.engine.CaseProcesses;
import org.answerable.platform.CaseId;
import org.answerable.platform.Ids;
import org.answerable.testing.EngineTime;
import org.answerable.testing.Mails;
import org.answerable.testing.ServerTest;
import org.answerable.testing.TasklistUser;
import org.answerable.testing.Visitor;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Things left in cars: each way out of the model, reported by REST, on the page and by a clerk. */
@ServerTest
class LostPropertyIT {

    private static final String FIND = "UserTask_FindDriver";
    private static final String CONTACT = "UserTask_ContactDriver";
    private static final String DELIVER = "UserTask_DeliverItem";
    private static final String ANSWER = "UserTask_AnswerTruthfully";
    private static final String AGENT = "zhao.min";
    private static final Map<String, Object> KNOWN = Map.of("outcome", "known", "driver", "Driver 7", "car", "B 1");
    private static final Map<String, Object> NOT_THERE = Map.of("outcome", "not-found", "videoKept", true);

    @LocalServerPort
    int port;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    LostItems items;

    @Autowired
    LostItemFlow flow;

    @Autowired
    CaseLinks links;

    @Autowired
    TrackingLinks tracking;

    @Autowired
    Deadlines deadlines;

    @Autowired
    CaseProcesses processes;

    @Autowired
    TasklistUser tasklist;

    @Autowired
    EngineTime time;

    @Autowired
    Mails mails;

    @Autowired
    FormService forms;

    @Autowired
    RepositoryService repository;

    @Test
    void whatIsInTheCarComesBackFreeOfCharge() throws IOException {
        CaseId id = reported();
        CaseFile file = caseFiles.get(id);
        assertThat(file.kind()).isEqualTo(CaseKind.SERVICE_REQUEST);
        assertThat(file.ownerDepartment()).isEqualTo("customer-centre");
        assertThat(file.state()).isEqualTo("searching");
        assertThat(deadlines.of(id, "contact-driver").orElseThrow().source()).isEqualTo("D-12");
        assertThat(tasklist.sees("sun.li", id, FIND)).isFalse();

        tasklist.complete(AGENT, id, FIND, KNOWN);
        assertThat(deadlines.of(id, "contact-driver").orElseThrow().open()).isTrue();
        tasklist.complete(AGENT, id, CONTACT, Map.of("outcome", "found", "note", "Under the seat"));
        assertThat(deadlines.of(id, "contact-driver").orElseThrow().state()).isEqualTo(Deadline.State.MET);
        assertThat(caseFiles.get(id).state()).isEqualTo("returning");
        tasklist.complete(AGENT, id, DELIVER, Map.of("outcome", "mailed", "proof", "SF-1"));

        assertThat(caseFiles.get(id).state()).isEqualTo("returned");
        assertThat(items.of(id).driver()).isEqualTo("Driver 7");
        assertThat(items.of(id).place()).isEqualTo("1 Harbour Road");
        assertThat(processes.positions(id)).isEmpty();
        assertThat(mails.of(id))
                .extracting(Mails.Received::subject)
                .containsExactly(
                        "We are looking for it: " + file.number(),
                        "It is found: " + file.number(),
                        "It comes back: " + file.number());
        assertThat(mails.of(id).get(2).text()).contains("SF-1", "/track/" + tracking.of(id));
        assertThat(get("/api/v1/lost-items/" + tracking.of(id)).body())
                .contains("\"state\":\"returned\"", "SF-1")
                .doesNotContain("Driver 7", "Under the seat");
        assertThatThrownBy(() -> flow.start(id)).hasMessageContaining("already being looked for");
    }

    @Test
    void aCoachTakesItInUntouchedFirst() throws IOException {
        CaseId id = reported();
        tasklist.complete(AGENT, id, FIND, KNOWN);
        tasklist.complete(AGENT, id, CONTACT, Map.of("outcome", "handed-in"));
        assertThatThrownBy(() -> tasklist.complete(AGENT, id, "UserTask_TakeIn", Map.of("custody", "Shelf 3")))
                .hasStackTraceContaining("原封未动: 请填写此项。");
        tasklist.complete(AGENT, id, "UserTask_TakeIn", Map.of("custody", "Shelf 3", "untouched", true));
        tasklist.complete(AGENT, id, DELIVER, Map.of("outcome", "handed-over", "place", "Station", "proof", "Anna"));

        assertThat(items.of(id).custody()).isEqualTo("Shelf 3");
        assertThat(items.of(id).place()).isEqualTo("Station");
        assertThat(caseFiles.get(id).state()).isEqualTo("returned");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsNotFoundIsAnsweredTruthfullyAndMayBeComplainedAbout(boolean police) throws IOException {
        CaseId id = reported();
        tasklist.complete(AGENT, id, FIND, KNOWN);
        assertThatThrownBy(() -> tasklist.complete(AGENT, id, CONTACT, Map.of("outcome", "not-found")))
                .hasStackTraceContaining("保存行车记录仪视频: 请填写此项。");
        tasklist.complete(AGENT, id, CONTACT, NOT_THERE);
        assertThat(caseFiles.get(id).state()).isEqualTo("answering");
        assertThatThrownBy(() -> tasklist.complete(AGENT, id, ANSWER, Map.of("answer", " ")))
                .hasStackTraceContaining("答复: 请填写此项。");
        tasklist.complete(AGENT, id, ANSWER, Map.of("answer", "The driver looked twice. 𠮷"));
        assertThat(caseFiles.get(id).state()).isEqualTo("not-found");
        assertThat(mails.of(id).get(1).text()).contains("The driver looked twice. 𠮷");

        Visitor owner = new Visitor(port);
        String page = "/lost-items/" + tracking.of(id);
        assertThat(owner.get(page).body()).contains("The driver looked twice.").doesNotContain("Driver 7");
        assertThat(owner.post(page + "/objection", Map.of("text", " ")).statusCode())
                .isEqualTo(422);
        Map<String, String> words = new HashMap<>(Map.of("text", "It was on the back seat."));
        if (police) {
            words.put("police", "true");
        }
        assertThat(owner.post(page + "/objection", words).statusCode()).isEqualTo(302);
        assertThat(owner.post(page + "/objection", words).statusCode()).isEqualTo(422);
        assertThat(links.of(id)).isEmpty();
        time.executeErrands(id);

        CaseLinks.Link link = links.of(id).get(0);
        assertThat(link.relation()).isEqualTo(CaseLinks.Relation.CAUSED_BY);
        CaseFile complaint = caseFiles.get(link.otherCaseId());
        assertThat(complaint.kind()).isEqualTo(CaseKind.COMPLAINT);
        assertThat(complaint.reference()).isEqualTo("T-1");
        assertThat(complaint.description()).contains("It was on the back seat.", "dash-cam video");
        assertThat(complaint.description().contains("police")).isEqualTo(police);
        assertThat(caseFiles.parties(complaint.id()).get(0).email()).startsWith("anna-");
        assertThat(processes.positions(complaint.id())).isNotEmpty();
    }

    @Test
    void anOrderThatNobodyFindsIsAnsweredTruthfullyToo() throws IOException {
        CaseId id = reported();
        assertThatThrownBy(() -> tasklist.complete(AGENT, id, FIND, Map.of("outcome", "known")))
                .hasStackTraceContaining("司机: 请填写此项。");
        tasklist.complete(AGENT, id, FIND, Map.of("outcome", "unknown"));
        tasklist.complete(AGENT, id, ANSWER, Map.of("answer", "We cannot find your order."));

        assertThat(caseFiles.get(id).state()).isEqualTo("not-found");
        assertThat(deadlines.of(id, "contact-driver").orElseThrow().open()).isFalse();
    }

    @Test
    void whoHasItAgainTakesTheReportBack() throws IOException {
        CaseId id = reported();
        Visitor owner = new Visitor(port);
        String page = "/lost-items/" + tracking.of(id);

        assertThat(owner.post(page + "/withdrawal", Map.of()).statusCode()).isEqualTo(302);
        assertThat(caseFiles.get(id).state()).isEqualTo("withdrawn");
        assertThat(deadlines.of(id, "contact-driver").orElseThrow().open()).isFalse();
        assertThat(processes.positions(id)).isEmpty();
        assertThat(mails.of(id)).hasSize(2);

        assertThat(owner.post(page + "/withdrawal", Map.of()).statusCode()).isEqualTo(302);
        assertThat(owner.get(page).statusCode()).isEqualTo(200);
    }

    @Test
    void aDriverWhoIsNotContactedIsEscalated() throws IOException {
        CaseId id = reported();
        int before = mails.of(id).size();
        time.passUntil(id, deadlines.of(id, "contact-driver").orElseThrow().due());
        assertThat(processes.positions(id).toString()).contains("CallActivity_EscalateContact");
        assertThat(mails.of(id)).hasSizeGreaterThan(before);

        tasklist.complete(AGENT, id, FIND, KNOWN);
        tasklist.complete(AGENT, id, CONTACT, NOT_THERE);
        tasklist.complete(AGENT, id, ANSWER, Map.of("answer", "No."));

        assertThat(processes.positions(id)).isEmpty();
        assertThat(deadlines.of(id, "contact-driver").orElseThrow().state()).isEqualTo(Deadline.State.BREACHED);
    }

    @Test
    void aClerkTakesAReportOnThePhone() {
        Map<String, Object> fields = new HashMap<>();
        fields.put("channel", "phone");
        fields.put("item", "雨伞");
        fields.put("description", "蓝色");
        fields.put("reference", "T-9");
        fields.put("language", "zh-CN");
        assertThatThrownBy(() -> taken(fields)).hasStackTraceContaining("电子邮箱: 邮箱和电话请至少填一项。");
        fields.put("phone", "+86 10 5555 5555");
        fields.put("strange", "thrown away");

        CaseId id = taken(fields);

        assertThat(caseFiles.get(id).channel()).isEqualTo("phone");
        assertThat(caseFiles.get(id).subject()).isEqualTo("雨伞");
        assertThat(mails.of(id)).isEmpty();
        assertThat(caseFiles.correspondence(id)).hasSize(2);
        tasklist.complete(AGENT, id, FIND, KNOWN);
    }

    @Test
    void theFormOfThePageSentTwiceReportsOneItem() {
        Visitor owner = new Visitor(port);
        Map<String, String> typed = new HashMap<>();
        typed.put("item", "Umbrella");
        typed.put("description", "Blue");
        typed.put("language", "en");
        typed.put("once", Ids.next());
        assertThat(owner.post("/lost-items/new", typed).statusCode()).isEqualTo(422);
        typed.put("phone", "+1 555 0100");

        String first = owner.post("/lost-items/new", typed)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String second = owner.post("/lost-items/new", typed)
                .headers()
                .firstValue("Location")
                .orElseThrow();

        assertThat(second).isEqualTo(first);
        typed.put("website", "spam");
        assertThat(owner.post("/lost-items/new", typed).statusCode()).isEqualTo(422);
        String token = first.substring(first.lastIndexOf('/') + 1);
        assertThat(owner.get("/track/" + token).headers().firstValue("Location").orElseThrow())
                .endsWith(first);
        assertThat(owner.get("/lost-items/" + token).headers().firstValue("Cache-Control"))
                .contains("no-store");
        assertThat(owner.get("/lost-items/" + token.substring(1) + "A").statusCode())
                .isEqualTo(404);
        assertThat(owner.post("/track/" + token + "/messages", Map.of("text", "x"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(get("/api/v1/track/" + token).statusCode()).isEqualTo(404);
    }

    @Test
    void theSameKeyReportsOneItemAndAnotherBodyIsRefused() throws IOException {
        String key = Ids.next();
        String body = body(Map.of());
        HttpResponse<String> first = post(key, body);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(post(key, body).body()).isEqualTo(first.body());
        assertThat(post(key, body(Map.of("item", "Hat"))).statusCode()).isEqualTo(422);
        assertThat(post("with space", body).statusCode()).isEqualTo(422);
        assertThat(post(null, "[]").statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    item        | null                | item
                    item        | 7                   | item
                    description | " "                 | description
                    reference   | []                  | reference
                    place       | true                | place
                    locale      | "fr"                | locale
                    channel     | "pigeon"            | channel
                    profile     | "telecom"           | profile
                    party       | "Anna"              | party
                    party       | {"name":"Anna"}     | email
                    party       | {"email":"anna"}    | email
                    party       | {"phone":"call me"} | phone
                    party       | {"age":7}           | party.age
                    colour      | "red"               | colour
                    """)
    void whatBreaksARuleIsRefusedByName(String field, String value, String named) throws IOException {
        Map<String, Object> changed = new LinkedHashMap<>();
        changed.put(field, new ObjectMapper().readTree(value));

        HttpResponse<String> answer = post(null, body(changed));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"" + named + "\"");
    }

    @Test
    void textsThatAreTooLongAreRefused() throws IOException {
        HttpResponse<String> answer = post(
                null,
                body(Map.of("item", "x".repeat(201), "description", "y".repeat(4_001), "place", "z".repeat(401))));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(List.of("item", "description", "place"))
                .allSatisfy(field -> assertThat(answer.body()).contains("\"field\":\"" + field + "\""));
    }

    private CaseId taken(Map<String, Object> fields) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("lost-property")
                .latestVersion()
                .singleResult()
                .getId();
        return new CaseId(tasklist.as(
                AGENT, () -> forms.submitStartForm(definition, fields).getBusinessKey()));
    }

    private CaseId reported() throws IOException {
        HttpResponse<String> answer = post(null, body(Map.of()));
        JsonNode filed = new ObjectMapper().readTree(answer.body());
        return caseFiles
                .byNumber(filed.path("number").asText())
                .orElseThrow(() -> new AssertionError(answer.body()))
                .id();
    }

    private HttpResponse<String> post(String key, String body) {
        Map<String, String> headers = new HashMap<>(Map.of("Content-Type", "application/json"));
        if (key != null) {
            headers.put("Idempotency-Key", key);
        }
        return new Visitor(port).send("POST", "/api/v1/lost-items", body, headers);
    }

    private HttpResponse<String> get(String path) {
        return new Visitor(port).send("GET", path, null, Map.of("Accept", "application/json"));
    }

    private static String body(Map<String, Object> changes) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("item", "Umbrella ☂ 𠮷");
        fields.put("description", "Blue, on the back seat");
        fields.put("reference", "T-1");
        fields.put("place", "1 Harbour Road");
        fields.put("party", Map.of("name", "Anna", "email", "anna-" + Ids.next() + "@example.org"));
        fields.putAll(changes);
        return new ObjectMapper().writeValueAsString(fields);
    }
}
