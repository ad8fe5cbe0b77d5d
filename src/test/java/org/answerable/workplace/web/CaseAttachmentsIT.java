package org.answerable.workplace.web;

import static org.answerable.casefile.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.http.HttpResponse;
import java.util.List;
import org.answerable.casefile.Attachment;
import org.answerable.casefile.Attachments;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.CaseFixture;
import org.answerable.ledger.Ledger;
import org.answerable.testing.Browser;
import org.answerable.testing.Multipart;
import org.answerable.testing.SampleFiles;
import org.answerable.testing.ServerTest;
import org.answerable.testing.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files on the case file: who may add, who may have them, and that a look at a confidential one is recorded. */
@ServerTest
class CaseAttachmentsIT {

    @LocalServerPort
    int port;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    Attachments attachments;

    @Autowired
    Ledger ledger;

    @Test
    void aHandlerAddsAFileAndAColleagueSavesIt() {
        CaseFile file = inRiskControl(aCase());
        String path = "/staff/cases/" + file.number();

        HttpResponse<String> added = loggedIn("liu.yang").upload(path + "/attachments", recording());
        assertThat(added.statusCode()).isEqualTo(302);

        Document page = Jsoup.parse(loggedIn("chen.wei").get(path).body());
        assertThat(page.select("section[aria-labelledby=attachments] li").text())
                .contains("通话 1.mp3", "刘洋");
        assertThat(page.text()).contains("添加了文件：通话 1.mp3");
        String link = page.select("section[aria-labelledby=attachments] li a").attr("href");
        assertThat(loggedIn("chen.wei").download(link).body()).isEqualTo(SampleFiles.MP3);
    }

    @Test
    void aFileThatIsNotTakenIsToldOnThePageAndNothingIsStored() {
        CaseFile file = inRiskControl(aCase());
        String path = "/staff/cases/" + file.number() + "/attachments";
        Visitor handler = loggedIn("liu.yang");

        HttpResponse<String> refused = handler.upload(
                path, new Multipart().file("attachments", "tool.pdf", "application/pdf", SampleFiles.EXE));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select("#files-error").text()).contains("pdf, png");
        assertThat(handler.upload(path, new Multipart()).statusCode()).isEqualTo(422);
        assertThat(attachments.of(file.id())).isEmpty();
    }

    @Test
    void whoOnlyReadsAddsNothingAndWhoMayNotReadGetsNothing() {
        CaseFile file = inRiskControl(aCase());
        String path = "/staff/cases/" + file.number() + "/attachments";
        loggedIn("liu.yang").upload(path, recording());
        String one = path + "/" + attachments.of(file.id()).get(0).id();

        assertThat(loggedIn("david.hughes").upload(path, recording()).statusCode())
                .isEqualTo(403);
        assertThat(loggedIn("david.hughes").download(one).statusCode()).isEqualTo(200);
        assertThat(loggedIn("tom.baker").download(one).statusCode()).isEqualTo(403);
        assertThat(loggedIn("deng.kai").download(one).statusCode()).isEqualTo(403);
        String rest = "/api/v1/cases/" + file.number() + "/attachments";
        assertThat(program("tom.baker").get(rest).statusCode()).isEqualTo(403);
        assertThat(program("david.hughes").send(rest, recording()).statusCode()).isEqualTo(403);
        assertThat(attachments.of(file.id())).hasSize(1);
    }

    @Test
    void filesOfAConfidentialCaseAreForTheHandlingDepartmentAndEachLookIsRecorded() {
        CaseFile file = inRiskControl(aCase().confidential());
        String path = "/staff/cases/" + file.number();
        loggedIn("liu.yang").upload(path + "/attachments", recording());
        String id = attachments.of(file.id()).get(0).id();

        assertThat(loggedIn("david.hughes")
                        .download(path + "/attachments/" + id)
                        .statusCode())
                .isEqualTo(403);
        assertThat(loggedIn("david.hughes").get(path).body()).doesNotContain("通话 1.mp3");
        assertThat(program("david.hughes")
                        .get("/api/v1/cases/" + file.number() + "/attachments")
                        .body())
                .isEqualTo("[]");
        assertThat(looks(file)).isZero();
        assertThat(loggedIn("chen.wei").download(path + "/attachments/" + id).statusCode())
                .isEqualTo(200);
        assertThat(looks(file)).isEqualTo(1);
    }

    @Test
    @Tag("h2-only")
    void filesAreAddedInABrowser() {
        CaseFile file = inRiskControl(aCase());
        try (Browser browser = new Browser(port)) {
            Page desktop = browser.desktop("en");
            logIn(desktop, "liu.yang");
            desktop.navigate("/staff/cases/" + file.number() + "?lang=en");
            desktop.locator("#files").setInputFiles(new FilePayload[] {
                new FilePayload("Dash cam 𠮷.mp4", "video/mp4", SampleFiles.MP4),
                new FilePayload("bill.pdf", "application/pdf", SampleFiles.PDF)
            });
            desktop.locator("#forParty").check();
            desktop.locator("section[aria-labelledby=attachments] button").click();
            desktop.locator("section[aria-labelledby=attachments] li").nth(1).waitFor();
            Browser.look(desktop, "case-attachments");
            desktop.locator("#files").setInputFiles(new FilePayload("a.pdf", "application/pdf", SampleFiles.EXE));
            desktop.locator("section[aria-labelledby=attachments] button").click();
            desktop.locator("#files-error").waitFor();
            Browser.look(desktop, "case-attachments-refused");
            assertThat(desktop.locator("section[aria-labelledby=attachments] li")
                            .count())
                    .isEqualTo(2);

            Page phone = browser.phone("zh-CN");
            logIn(phone, "liu.yang");
            phone.navigate("/staff/cases/" + file.number());
            phone.locator("section[aria-labelledby=attachments]").scrollIntoViewIfNeeded();
            Browser.look(phone, "case-attachments-phone-zh");
            assertThat((Integer) phone.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(390);
        }
        assertThat(attachments.of(file.id())).extracting(Attachment::forParty).containsExactly(true, true);
    }

    private static void logIn(Page page, String userId) {
        page.navigate("/login");
        page.locator("[name=username]").fill(userId);
        page.locator("[name=password]").fill(Visitor.SAMPLE_PASSWORD);
        page.locator("main button").click();
        page.waitForURL("**/staff");
    }

    private long looks(CaseFile file) {
        return ledger.entries(file.id()).stream()
                .flatMap(entry -> entry.facts().stream())
                .filter(fact -> List.of("casefile.attachment-viewed").contains(fact.type()))
                .count();
    }

    private CaseFile inRiskControl(CaseFixture fixture) {
        CaseFile opened = fixture.open(caseFiles);
        return caseFiles.assign(opened.id(), "risk-control", null);
    }

    private static Multipart recording() {
        return new Multipart().file("attachments", "通话 1.mp3", "audio/mpeg", SampleFiles.MP3);
    }

    private Visitor loggedIn(String userId) {
        Visitor visitor = new Visitor(port);
        visitor.logIn(userId, Visitor.SAMPLE_PASSWORD);
        return visitor;
    }

    private Visitor program(String userId) {
        return new Visitor(port).withBasic(userId, Visitor.SAMPLE_PASSWORD);
    }
}
