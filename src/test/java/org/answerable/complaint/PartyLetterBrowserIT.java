package org.answerable.complaint;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import org.answerable.complaint.intake.ComplaintDraft;
import org.answerable.complaint.intake.ComplaintDraft.PartyDraft;
import org.answerable.letter.LetterStore;
import org.answerable.letter.PartyLetter.State;
import org.answerable.platform.CaseId;
import org.answerable.testing.Browser;
import org.answerable.testing.ServerTest;
import org.answerable.testing.Visitor;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A clerk calls, then posts a letter, in the real Tasklist; and names a representative on the case file. */
@ServerTest
@Tag("h2-only")
class PartyLetterBrowserIT {

    @LocalServerPort
    int port;

    @Autowired
    ComplaintFixture complaints;

    @Autowired
    LetterStore letters;

    @Test
    void aClerkCallsInVainAndPostsTheLetter() throws IOException {
        CaseId id = complaints.file(new ComplaintDraft(
                "ride-hailing",
                "phone",
                "司机没有来 𠮷",
                "等了一个小时。",
                "late-or-no-show",
                null,
                null,
                null,
                "zh-CN",
                new PartyDraft("王小明", null, "+86 10 1234 5678", "北京市长安街 1 号", "zh-CN", false, false)));
        String number = complaints.file(id).number();
        try (Browser browser = new Browser(port)) {
            Page page = browser.desktop("en");
            page.navigate("/login");
            page.locator("[name=username]").fill("li.na");
            page.locator("[name=password]").fill(Visitor.SAMPLE_PASSWORD);
            page.locator("main button").click();
            page.waitForURL("**/staff");
            Locator call = claim(page, "Call the complainant", number);
            call.getByText("Reached and told").first().click();
            assertThat(call.getByLabel("What was said · 通话内容").last()).isVisible();
            Browser.look(page, "tasklist-letter-call");
            call.getByText("Print a letter instead").first().click();
            complete(page);

            Locator post = claim(page, "Print and post the letter", number);
            Browser.look(page, "tasklist-letter-post");
            Assertions.assertThat(post.getByText("The letter as PDF").getAttribute("href"))
                    .contains("/staff/cases/" + number + "/attachments/");
            post.getByText("Posted · 已寄出").first().click();
            complete(page);
            Assertions.assertThat(letters.of(id)).allMatch(letter -> letter.state() == State.POSTED);

            page.navigate("/staff/cases/" + number + "?lang=en");
            Download download = page.waitForDownload(() -> page.locator("section[aria-labelledby=attachments] li a")
                    .first()
                    .click());
            Assertions.assertThat(new String(
                            Files.readAllBytes(download.path()), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF");
            Files.copy(
                    download.path(),
                    java.nio.file.Path.of("target", "screenshots", "letter.pdf"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            nameRepresentative(page, number);
        }
    }

    private static void nameRepresentative(Page page, String number) {
        page.locator("section[aria-labelledby=parties] details summary").click();
        page.locator("#representative-name").fill("Rita Speaks");
        page.locator("#representative-authority").fill("Mother");
        page.locator("#representative-email").fill("rita@example.org");
        Browser.look(page, "casefile-parties");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add representative"))
                .click();
        assertThat(page.locator("section[aria-labelledby=parties]")).containsText("Rita Speaks");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Keep confidential"))
                .click();
        page.locator("#reason").fill("She is afraid of the driver");
        Browser.look(page, "casefile-keep-confidential");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep confidential"))
                .click();
        assertThat(page.locator("main")).containsText("The case is confidential now");
        assertThat(page.locator("section[aria-labelledby=parties]")).not().containsText("Rita Speaks");
        page.setViewportSize(390, 844);
        page.navigate("/staff/cases/" + number + "?lang=zh-CN");
        Browser.look(page, "casefile-confidential-phone-zh");
        Assertions.assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
    }

    private static Locator claim(Page page, String task, String number) {
        page.navigate("/camunda/app/tasklist/");
        page.getByText("My departments").click();
        page.locator("a, h4").getByText(task + " · " + number).first().click();
        page.getByText("Claim", new Page.GetByTextOptions().setExact(true)).click();
        Locator form = page.locator(".fjs-container");
        assertThat(form.getByRole(AriaRole.RADIO).first()).isEnabled();
        return form;
    }

    private static void complete(Page page) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Complete").setExact(true))
                .click();
        assertThat(page.locator(".fjs-container")).hasCount(0);
    }
}
