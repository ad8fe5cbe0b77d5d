package org.answerable.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.answerable.casefile.Attachment;
import org.answerable.casefile.Attachments;
import org.answerable.casefile.CaseFiles;
import org.answerable.platform.CaseId;
import org.answerable.testing.Multipart;
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

/** Files of complainants: with the form, on the tracking page, by REST. */
@ServerTest
class ComplaintUploadsIT {

    private static final int MAX = 20 << 20;

    @LocalServerPort
    int port;

    @Autowired
    TrackingTokens tokens;

    @Autowired
    Attachments attachments;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    ComplaintFixture complaints;

    @Autowired
    JdbcTemplate jdbc;

    Visitor stranger;

    @BeforeEach
    void aStrangerComes() {
        stranger = new Visitor(port);
    }

    @Test
    void aComplaintIsFiledWithItsFilesAndTheyComeBackToItsComplainant() {
        HttpResponse<String> answer = stranger.upload(
                "/complaints/new",
                form().file("attachments", "电表 𠮷.png", "image/png", SampleFiles.PNG)
                        .file("attachments", "bill.pdf", "text/html", SampleFiles.PDF)
                        .file("attachments", "", "application/octet-stream", new byte[0]));

        String token = token(answer);
        CaseId id = tokens.caseOf(token);
        assertThat(attachments.of(id)).extracting(Attachment::name).containsExactly("电表 𠮷.png", "bill.pdf");
        assertThat(attachments.of(id))
                .extracting(Attachment::mediaType)
                .containsExactly("image/png", "application/pdf");
        Document page = Jsoup.parse(stranger.get("/track/" + token).body());
        assertThat(page.select("#files a").eachText()).containsExactly("电表 𠮷.png", "bill.pdf");
        HttpResponse<byte[]> download =
                stranger.download(page.select("#files a").get(0).attr("href"));
        assertThat(download.body()).isEqualTo(SampleFiles.PNG);
        assertThat(download.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(download.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(download.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(download.headers().firstValue("Content-Disposition")).hasValueSatisfying(value -> assertThat(value)
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%E7%94%B5%E8%A1%A8%20%F0%A0%AE%B7.png"));
    }

    @Test
    void aFileThatIsRefusedKeepsTheWholeComplaintOutAndTheTextOnThePage() {
        long cases = cases();
        HttpResponse<String> answer = stranger.upload(
                "/complaints/new", form().file("attachments", "page.pdf", "application/pdf", SampleFiles.HTML));

        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("#attachments-error").text()).contains("pdf, png");
        assertThat(page.select("#subject").val()).isEqualTo("The car did not come");
        assertThat(page.select(".errors a").eachAttr("href")).containsExactly("#attachments");
        assertThat(cases()).isEqualTo(cases);
    }

    @Test
    void anotherLanguageKeepsWhatWasTypedAndFilesNothing() {
        long cases = cases();
        HttpResponse<String> chinese = stranger.upload("/complaints/new", form().field("redisplay", "zh-CN"));

        assertThat(chinese.statusCode()).isEqualTo(200);
        Document page = Jsoup.parse(chinese.body());
        assertThat(page.select("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(page.select("h1").text()).isEqualTo("提交投诉");
        assertThat(page.select("#subject").val()).isEqualTo("The car did not come");
        assertThat(page.select("#description").text()).isEqualTo("I waited for an hour.");
        assertThat(page.select("[name=redisplay], .errors")).isEmpty();
        assertThat(Jsoup.parse(stranger.get("/").body()).select("html").attr("lang"))
                .isEqualTo("zh-CN");
        assertThat(cases()).isEqualTo(cases);
    }

    @Test
    void brokenRulesOfFieldsAndFilesAreToldTogether() {
        HttpResponse<String> answer = stranger.upload(
                "/complaints/new",
                new Multipart()
                        .field("profile", "ride-hailing")
                        .field("anonymous", "true")
                        .field("language", "en")
                        .file("attachments", "a.pdf", "application/pdf", SampleFiles.pdf(MAX + 1)));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select(".errors a").eachAttr("href"))
                .containsExactlyInAnyOrder("#subject", "#description", "#attachments");
        assertThat(Jsoup.parse(answer.body()).select("#attachments-error").text())
                .contains("20 MB");
    }

    @Test
    void fiveFilesOfTwentyMegabytesPassAndNoByteMore() {
        Multipart largest = form();
        for (int i = 0; i < 5; i++) {
            largest.file("attachments", i + ".pdf", "application/pdf", SampleFiles.pdf(MAX));
        }
        String token = token(stranger.upload("/complaints/new", largest));
        assertThat(attachments.of(tokens.caseOf(token))).hasSize(5).allMatch(file -> file.size() == MAX);

        HttpResponse<String> over = stranger.upload("/complaints/new", largest.file("x", "x", "x", new byte[MAX]));
        assertThat(over.statusCode()).isEqualTo(413);
        assertThat(over.body()).contains("too large");
    }

    @Test
    void aBrokenUploadIsToldSoAndAForgedOneIsRefused() {
        HttpResponse<String> broken = stranger.send(
                "POST", "/complaints/new", "no parts at all", Map.of("Content-Type", "multipart/form-data"));
        assertThat(broken.statusCode()).isEqualTo(400);
        HttpResponse<String> cut = stranger.send(
                "POST",
                "/complaints/new",
                "--x\r\nContent-Disposition: form-data; name=\"subject\"\r\n\r\nnever ends",
                Map.of("Content-Type", "multipart/form-data; boundary=x"));
        assertThat(cut.statusCode()).isEqualTo(400);
        assertThat(stranger.send("/complaints/new", form()).statusCode()).isEqualTo(403);
    }

    @Test
    void filesAreAddedOnTheTrackingPageWithAndWithoutWords() {
        CaseId id = complaints.filed("ride-hailing", "late-or-no-show");
        String path = "/track/" + tokens.of(id);

        assertThat(stranger.upload(
                                path + "/messages",
                                new Multipart()
                                        .field("text", "")
                                        .file("attachments", "receipt.jpg", "image/jpeg", SampleFiles.JPEG))
                        .statusCode())
                .isEqualTo(302);
        assertThat(attachments.of(id)).hasSize(1);
        assertThat(caseFiles.correspondence(id)).last().satisfies(said -> assertThat(said.body())
                .isEqualTo("Files sent: receipt.jpg"));
        HttpResponse<String> refused = stranger.upload(
                path + "/messages",
                new Multipart()
                        .field("text", "See the file")
                        .file("attachments", "run.exe", "image/png", SampleFiles.EXE));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select("#text").text()).isEqualTo("See the file");
        assertThat(attachments.of(id)).hasSize(1);
    }

    @Test
    void programsSendAndGetFilesByTheTrackingToken() {
        CaseId id = complaints.filed("ride-hailing", "late-or-no-show");
        String path = "/api/v1/track/" + tokens.of(id) + "/attachments";

        HttpResponse<String> added =
                stranger.send(path, new Multipart().file("attachments", "call.mp3", "audio/mpeg", SampleFiles.MP3));
        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(added.body())
                .contains("\"name\":\"call.mp3\"", "\"yours\":true")
                .doesNotContain("words");
        String fileId = attachments.of(id).get(0).id();
        assertThat(stranger.download(path + "/" + fileId).body()).isEqualTo(SampleFiles.MP3);
        assertThat(stranger.download(path + "/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);

        assertProblem(stranger.send(path, new Multipart().field("text", "none")), 422, "required");
        assertProblem(
                stranger.send(path, new Multipart().file("attachments", "a.pdf", "x/y", SampleFiles.pdf(MAX + 1))),
                413,
                "file-too-large");
        assertProblem(
                stranger.send(path, new Multipart().file("attachments", "a.pdf", "x/y", new byte[0])),
                422,
                "empty-file");
        assertProblem(
                stranger.send(
                        "POST",
                        path,
                        "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nnever ends",
                        Map.of("Content-Type", "multipart/form-data; boundary=x")),
                400,
                "upload-malformed");
        assertThat(stranger.send("POST", path, "{}", Map.of("Content-Type", "application/json"))
                        .statusCode())
                .isEqualTo(415);
        assertThat(attachments.of(id)).hasSize(1);
    }

    @Test
    void whatStaffKeepsForItselfIsNotGivenToTheComplainant() {
        CaseId id = complaints.filed("ride-hailing", "late-or-no-show");
        String number = caseFiles.get(id).number();
        Visitor clerk = new Visitor(port).withBasic("li.na", Visitor.SAMPLE_PASSWORD);
        String staffPath = "/api/v1/cases/" + number + "/attachments";
        assertThat(clerk.send(
                                staffPath,
                                new Multipart().file("attachments", "internal.txt", "text/plain", SampleFiles.TEXT))
                        .statusCode())
                .isEqualTo(201);
        assertThat(clerk.send(
                                staffPath,
                                new Multipart()
                                        .field("forParty", "true")
                                        .file("attachments", "answer.pdf", "application/pdf", SampleFiles.PDF))
                        .statusCode())
                .isEqualTo(201);

        String internal = attachments.of(id).get(0).id();
        String track = "/api/v1/track/" + tokens.of(id);
        assertThat(stranger.get(track).body()).contains("answer.pdf").doesNotContain("internal.txt");
        assertThat(stranger.download(track + "/attachments/" + internal).statusCode())
                .isEqualTo(404);
        assertThat(clerk.download(staffPath + "/" + internal).body()).isEqualTo(SampleFiles.TEXT);
        assertThat(clerk.get(staffPath).body()).contains("internal.txt", "answer.pdf");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String rule) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"rule\":\"" + rule + "\"");
    }

    private static Multipart form() {
        return new Multipart()
                .field("profile", "ride-hailing")
                .field("category", "late-or-no-show")
                .field("subject", "The car did not come")
                .field("description", "I waited for an hour.")
                .field("email", "ann@example.org")
                .field("language", "en")
                .field("once", UUID.randomUUID().toString());
    }

    private static String token(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String place = answer.headers().firstValue("Location").orElseThrow();
        return place.substring(place.lastIndexOf('/') + 1);
    }

    private long cases() {
        return jdbc.queryForObject("select count(*) from case_file", Long.class);
    }
}
