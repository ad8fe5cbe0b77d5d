package org.answerable.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.Correspondence;
import org.answerable.platform.CaseId;
import org.answerable.testing.ServerTest;
import org.answerable.testing.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Confirming and disputing over HTTP: tracking page, REST, and the case file for what was said by phone. */
@ServerTest
class VerdictFormsIT {

    @LocalServerPort
    int port;

    @Autowired
    ComplaintFixture complaints;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    TrackingTokens tokens;

    CaseId id;
    String page;
    Visitor stranger;

    @BeforeEach
    void anAnsweredComplaint() {
        id = complaints.filed("telecom", "bill");
        complaints.answered(id, "li.na", "not-substantiated", "It was right.");
        page = "/track/" + tokens.of(id);
        stranger = new Visitor(port);
    }

    @Test
    void theTrackingPageAsksUntilWhenAndTakesAConfirmation() {
        Document shown = Jsoup.parse(stranger.get(page + "?lang=en").body());
        assertThat(shown.select("#verdict").text())
                .contains("Does our answer settle the matter?", "Please tell us until");
        assertThat(shown.select("a.button-danger")).isEmpty();

        HttpResponse<String> answer = stranger.post(page + "/confirmation", Map.of("remark", "Fine. 𠮷😀"));

        assertThat(answer.statusCode()).isEqualTo(302);
        Document after = Jsoup.parse(stranger.get(page).body());
        assertThat(after.select("[role=status]").text()).contains("glad");
        assertThat(after.select("#verdict")).isEmpty();
        assertThat(after.text()).contains("You confirmed our answer.", "Fine. 𠮷😀");
        complaints.isOver(id, "closed", "EndEvent_ComplaintClosed");
    }

    @Test
    void aDisputeWithoutAReasonIsAskedForItAndWhatWasTypedStays() {
        HttpResponse<String> refused = stranger.post(page + "/dispute", Map.of("reason", " "));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select("#reason-error")).hasSize(1);
        HttpResponse<String> tooLong = stranger.post(page + "/dispute", Map.of("reason", "x".repeat(4_001)));
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(tooLong.body()).select("textarea#reason").text()).hasSize(4_001);
        complaints.stands(id, "answered");

        assertThat(stranger.post(page + "/dispute", Map.of("reason", "<b>No</b>"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(stranger.get(page).body()).contains("&lt;b&gt;No&lt;/b&gt;");
        complaints.stands(id, "in-work", "UserTask_ResolveComplaint");
        stranger.post(page + "/dispute", Map.of("reason", "Once more"));
        assertThat(Jsoup.parse(stranger.get(page).body())
                        .select("[role=status]")
                        .text())
                .contains("moved on");
    }

    @Test
    void withoutTheTokenOfTheFormNothingIsSaid() {
        HttpResponse<String> forged = stranger.send(
                "POST",
                page + "/confirmation",
                "remark=x",
                Map.of("Content-Type", "application/x-www-form-urlencoded"));

        assertThat(forged.statusCode()).isEqualTo(403);
        complaints.stands(id, "answered");
        assertThat(stranger.post("/track/" + "x".repeat(43) + "/confirmation", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void byRestAWrongBodyNamesTheFieldAndADisputeIsTaken() {
        assertThat(rest("/dispute", "{\"reason\":7}")).isEqualTo(422);
        assertThat(rest("/dispute", "{\"reason\":\"x\",\"inspection\":\"yes\"}"))
                .isEqualTo(422);
        assertThat(rest("/dispute", "{\"why\":\"x\"}")).isEqualTo(422);
        assertThat(rest("/dispute", "[]")).isEqualTo(422);
        assertThat(rest("/dispute", "{")).isEqualTo(422);
        assertThat(rest("/dispute", "{}")).isEqualTo(422);
        assertThat(rest("/confirmation", "{\"remark\":{}}")).isEqualTo(422);
        complaints.stands(id, "answered");

        assertThat(rest("/dispute", "{\"reason\":\"It was wrong\"}")).isEqualTo(201);
        complaints.stands(id, "in-work", "UserTask_ResolveComplaint");
        assertThat(rest("/confirmation", "{}")).isEqualTo(422);
    }

    @Test
    void aHandlerTakesDownWhatWasSaidByPhoneAndAnotherDepartmentDoesNot() {
        String file = "/staff/cases/" + complaints.file(id).number();
        Visitor handler = new Visitor(port);
        handler.logIn("li.na", Visitor.SAMPLE_PASSWORD);
        assertThat(handler.get(file).body()).contains("verdict-words");
        assertThat(handler.post(file + "/verdict", Map.of("verdict", "disputed", "words", ""))
                        .statusCode())
                .isEqualTo(422);
        Visitor other = new Visitor(port);
        other.logIn("chen.wei", Visitor.SAMPLE_PASSWORD);
        assertThat(other.post(file + "/verdict", Map.of("verdict", "confirmed")).statusCode())
                .isEqualTo(403);
        complaints.stands(id, "answered");

        assertThat(handler.post(file + "/verdict", Map.of("verdict", "confirmed", "words", "Said thanks"))
                        .statusCode())
                .isEqualTo(302);
        complaints.isOver(id, "closed", "EndEvent_ComplaintClosed");
        assertThat(caseFiles.correspondence(id)).last().satisfies(said -> {
            assertThat(said.channel()).isEqualTo("phone");
            assertThat(said.authorId()).isEqualTo("li.na");
            assertThat(said).extracting(Correspondence::body).isEqualTo("Said thanks");
        });
    }

    private int rest(String path, String body) {
        return stranger.send("POST", "/api/v1" + page + path, body, Map.of("Content-Type", "application/json"))
                .statusCode();
    }
}
