package org.answerable.workplace.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.answerable.casefile.Attachment.Origin;
import org.answerable.casefile.Attachments;
import org.answerable.casefile.NewAttachment;
import org.answerable.complaint.ComplaintFixture;
import org.answerable.complaint.ComplaintRemedies;
import org.answerable.complaint.ComplaintResponses;
import org.answerable.platform.CaseId;
import org.answerable.testing.SampleFiles;
import org.answerable.testing.ServerTest;
import org.answerable.testing.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The page for evidence and remedies, what the case file shows of it, and two people at one task. */
@ServerTest
class ResponsePageIT {

    private static final String NASTY = "<script>alert('x')</script> 𠮷😀";

    @LocalServerPort
    int port;

    @Autowired
    ComplaintFixture complaints;

    @Autowired
    ComplaintResponses responses;

    @Autowired
    ComplaintRemedies remedies;

    @Autowired
    Attachments attachments;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcTemplate jdbc;

    CaseId id;
    String page;
    Visitor handler;

    @BeforeEach
    void aComplaintInWork() {
        id = complaints.filed("ride-hailing", "late-or-no-show");
        complaints.complete(id, "li.na", Map.of("outcome", "reply", "reply", "We look into it."));
        page = "/staff/cases/" + complaints.file(id).number() + "/response";
        handler = new Visitor(port);
        handler.logIn("emma.clark", Visitor.SAMPLE_PASSWORD);
    }

    @Test
    void evidenceIsAddedPieceByPieceAndShownOnTheCaseFile() {
        handler.post(page + "/evidence", evidence("trip-track", NASTY));
        handler.post(page + "/evidence", evidence("call-recording", "He shouted"));

        assertThat(responses.evidence(id)).hasSize(2);
        Document shown = Jsoup.parse(handler.get(page + "?lang=en").body());
        assertThat(shown.select("main").text()).contains("Trip track", NASTY, "Call recording", "Kept: Archive");
        assertThat(shown.select("main script")).isEmpty();
        complaints.complete(id, "li.na", Map.of("outcome", "finding", "finding", "partly-substantiated"));
        Document file =
                Jsoup.parse(handler.get(page.replace("/response", "?lang=en")).body());
        assertThat(file.select("#response").parents().first().text())
                .contains("Partly substantiated", "Trip track", "He shouted");
        assertThat(file.select("a[href$='/response']")).hasSize(1);
        assertThat(file.select(".timeline").text()).contains("Evidence was added", "Finding: Partly substantiated");
    }

    @Test
    void whatBreaksARuleIsRefusedInTheReadersLanguageAndKeptInTheForm() {
        handler.get(page + "?lang=en");
        HttpResponse<String> refused = handler.post(page + "/evidence", evidence("rumour", "Somebody said"));

        assertThat(refused.statusCode()).isEqualTo(422);
        Document shown = Jsoup.parse(refused.body());
        assertThat(shown.select("[role=alert]").text()).contains("Evidence: what it is", "Choose one of");
        assertThat(shown.select("#evidence").val()).isEqualTo("Somebody said");
        handler.get(page + "?lang=zh-CN");
        assertThat(handler.post(page + "/evidence", evidence("record", "x".repeat(1_001)))
                        .body())
                .contains("最多 1000 个字符");
        assertThat(responses.evidence(id)).isEmpty();
    }

    @Test
    void remediesAreChosenAmongWhatIsOwedAndDropped() {
        assertThat(Jsoup.parse(handler.get(page).body()).select("#remedy option"))
                .isEmpty();
        complaints.investigated(id, "li.na", "substantiated");

        assertThat(Jsoup.parse(handler.get(page + "?lang=en").body()).select("#remedy option"))
                .extracting(option -> option.text())
                .anyMatch(text -> text.startsWith("C-02 · Refund of your order in full"));
        handler.post(page + "/remedies", remedy("C-02/refund", "35"));
        handler.post(page + "/remedies", remedy("C-14/penalty", ""));
        assertThat(handler.post(page + "/remedies", remedy("C-02/refund", "40")).statusCode())
                .isEqualTo(422);
        assertThat(remedies.of(id)).extracting(ComplaintRemedies.Remedy::kind).containsExactly("refund", "penalty");

        handler.post(page + "/remedies/drop", Map.of());
        assertThat(remedies.of(id)).isEmpty();
        handler.post(page + "/remedies", remedy("C-02/taxi-fare", "20"));
        complaints.drafted(id, "li.na", "You are right. {remedy}");
        assertThat(handler.post(page + "/remedies", remedy("C-02/refund", "99")).statusCode())
                .isEqualTo(422);
        assertThat(handler.post(page + "/remedies/drop", Map.of()).statusCode()).isEqualTo(422);
        complaints.checked(id, "li.na");
        complaints.verified(id);
        assertThat(remedies.of(id))
                .extracting(ComplaintRemedies.Remedy::state)
                .containsExactly(ComplaintRemedies.State.GRANTED);
    }

    @Test
    void evidenceNamesTheFileOfTheCaseThatHoldsIt() {
        String file = attachments
                .add(
                        id,
                        "files",
                        List.of(new NewAttachment(
                                "track.png", () -> new ByteArrayInputStream(SampleFiles.PNG), Origin.STAFF, false)))
                .get(0)
                .id();
        assertThat(Jsoup.parse(handler.get(page).body()).select("#evidenceFile option"))
                .extracting(option -> option.text())
                .contains("track.png");
        Map<String, String> fields = new HashMap<>(evidence("photo", "See the picture"));
        fields.put("evidenceFile", file);
        handler.post(page + "/evidence", fields);
        fields.put("evidenceFile", "0190-not-of-this-case");

        assertThat(handler.post(page + "/evidence", fields).statusCode()).isEqualTo(422);
        assertThat(responses.evidence(id))
                .extracting(ComplaintResponses.Evidence::attachmentId)
                .containsExactly(file);
        assertThat(Jsoup.parse(handler.get(page).body()).select("a[href$='/attachments/" + file + "']"))
                .hasSize(1);
    }

    @Test
    void strangersToTheCaseAreRefused() {
        Visitor other = new Visitor(port);
        other.logIn("tom.baker", Visitor.SAMPLE_PASSWORD);
        Visitor auditor = new Visitor(port);
        auditor.logIn("david.hughes", Visitor.SAMPLE_PASSWORD);

        assertThat(other.get(page).statusCode()).isEqualTo(403);
        assertThat(other.post(page + "/evidence", evidence("record", "x")).statusCode())
                .isEqualTo(403);
        assertThat(auditor.get(page).statusCode()).isEqualTo(200);
        assertThat(auditor.post(page + "/evidence", evidence("record", "x")).statusCode())
                .isEqualTo(403);
        assertThat(responses.evidence(id)).isEmpty();
    }

    @Test
    void ofTwoPeopleWhoCompleteOneTaskOneWinsAndTheOtherIsTold() {
        complaints.investigated(id, "li.na", "substantiated");
        String task = complaints.task(id).id();
        CountDownLatch together = new CountDownLatch(2);

        List<HttpResponse<String>> answers = Stream.of("emma.clark", "zhao.min")
                .map(person -> CompletableFuture.supplyAsync(() -> complete(task, person, together)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .filteredOn(status -> status < 300)
                .hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() >= 400)
                .singleElement()
                .satisfies(loser -> {
                    assertThat(loser.statusCode()).isEqualTo(409);
                    assertThat(loser.body())
                            .containsAnyOf("Emma Clark", "赵敏", "Somebody else worked on this case", "他人正同时处理")
                            .doesNotContain("ENGINE-", "task is null");
                });
        assertThat(jdbc.queryForObject(
                        "select count(*) from complaint_draft where case_id = ?", Long.class, id.value()))
                .isEqualTo(1);
        complaints.stands(id, "checking", "UserTask_CheckResponse");
    }

    private HttpResponse<String> complete(String task, String person, CountDownLatch together) {
        Visitor visitor = new Visitor(port).withBasic(person, Visitor.SAMPLE_PASSWORD);
        visitor.get("/engine-rest/task/" + task);
        together.countDown();
        try {
            together.await();
            return visitor.send(
                    "POST",
                    "/engine-rest/task/" + task + "/submit-form",
                    json.writeValueAsString(Map.of(
                            "variables",
                            Map.of(
                                    "outcome", Map.of("value", "ready"),
                                    "answer", Map.of("value", "By " + person)))),
                    Map.of("Content-Type", "application/json"));
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Map<String, String> evidence(String kind, String text) {
        return Map.of("evidenceKind", kind, "evidence", text, "evidenceKept", "Archive");
    }

    private static Map<String, String> remedy(String key, String amount) {
        Map<String, String> fields = new HashMap<>(Map.of("remedy", key, "amount", amount));
        fields.put("currency", amount.isEmpty() ? "" : "CNY");
        return fields;
    }
}
