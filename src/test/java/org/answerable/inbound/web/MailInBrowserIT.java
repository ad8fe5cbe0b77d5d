package org.answerable.inbound.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import org.answerable.casefile.CaseFiles;
import org.answerable.inbound.usecase.Arrived;
import org.answerable.inbound.usecase.ReceiveMail;
import org.answerable.inbound.usecase.Taken;
import org.answerable.platform.AdjustableClock;
import org.answerable.platform.Ids;
import org.answerable.testing.Browser;
import org.answerable.testing.RawMail;
import org.answerable.testing.SampleFiles;
import org.answerable.testing.ServerTest;
import org.answerable.testing.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The front desk decides about mails that wait, in a real browser. */
@Tag("h2-only")
@ServerTest
class MailInBrowserIT {

    @LocalServerPort
    int port;

    @Autowired
    ReceiveMail receiving;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    AdjustableClock clock;

    private final String sender = "wang.fang." + Ids.next() + "@example.net";

    @Test
    void aMailThatWaitsIsLookedAtDownloadedAndOpenedAsAComplaint() {
        String id = waits("司机没有来，我等了三十分钟 <b>!</b>").id();
        waits("Your delivery could not be completed");
        try (Browser browser = new Browser(port)) {
            Page page = loggedIn(browser.desktop("en"), "en");
            Browser.look(page, "mail-in-desktop");
            page.locator("a[href$='" + id + "']").click();
            assertThat(page.locator("pre.told")).containsText("order.pdf is attached");
            Browser.look(page, "mail-in-one-desktop");
            Download original =
                    page.waitForDownload(() -> page.locator("a[download]").click());
            assertThat(original.suggestedFilename()).isEqualTo(id + ".eml");

            page.locator("#remark").fill("x");
            page.locator("#profile").selectOption("telecom");
            page.locator("form[action$='/complaint'] button").click();
            assertThat(page.locator("[role=status].notice")).containsText("CP-");
            page.locator("[role=status].notice a").click();
            page.waitForURL(address -> address.contains("/staff/cases/CP-"));
            assertThat(page.locator("h1")).containsText("司机没有来");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void thePagesFitAPhoneInChinese() {
        String id = waits("Re: " + "very-long-word-without-a-blank".repeat(6)).id();
        try (Browser browser = new Browser(port)) {
            Page page = loggedIn(browser.phone("zh-CN"), "zh-CN");
            Browser.look(page, "mail-in-phone-zh");
            fits(page);
            page.locator("a[href$='" + id + "']").click();
            Browser.look(page, "mail-in-one-phone-zh");
            fits(page);
            page.locator("#number").fill("CP-1999-000001");
            page.locator("form[action$='/case'] button").click();
            assertThat(page.locator("[role=alert].error")).hasText("没有此编号的案件。");
            Browser.look(page, "mail-in-error-phone-zh");
        }
    }

    @Test
    void anAnswerByMailIsShownFoldedOnTheCaseFile() {
        Taken opened = receive(RawMail.between("Wang Fang <" + sender + ">", "taxi@example.org")
                .subject("Driver did not come")
                .text("The driver did not come.\n-- \nWang Fang"));
        String number = caseFiles.get(opened.where().caseId()).number();
        receive(RawMail.between(sender, "taxi@example.org")
                .subject("Re: " + number)
                .text("It was order 4711.\n\nOn Monday, Desk <desk@example.org> wrote:\n> Which order?"));
        receive(RawMail.between("Bo <bo-" + sender + ">", "taxi@example.org")
                .subject(number)
                .text("I saw it too."));
        try (Browser browser = new Browser(port)) {
            Page page = loggedIn(browser.desktop("en"), "en");
            page.navigate("/staff/cases/" + number);
            assertThat(page.locator("details pre.told").last()).not().isVisible();
            page.locator("article.said details summary").last().click();
            assertThat(page.locator("article.said details pre.told").last()).containsText("> Which order?");
            assertThat(page.locator("article.said").last()).containsText("I saw it too.");
            Browser.look(page, "case-file-mails-desktop");
        }
    }

    private Taken waits(String subject) {
        return receive(RawMail.between("王芳 <" + sender + ">", "info@example.org")
                .subject(subject)
                .parts(
                        "mixed",
                        RawMail.part("Content-Type: text/plain; charset=utf-8", "我的 order.pdf is attached.\n\n谢谢！"),
                        RawMail.file("Content-Type: application/pdf; name=order.pdf", SampleFiles.PDF)));
    }

    private Taken receive(RawMail mail) {
        return receiving.receive(new Arrived("desk", null, mail.bytes(), clock.instant()));
    }

    private static Page loggedIn(Page page, String language) {
        page.navigate("/login?lang=" + language);
        page.locator("#username").fill("wang.fang");
        page.locator("#password").fill(Visitor.SAMPLE_PASSWORD);
        page.locator("main button").click();
        page.waitForURL(address -> !address.contains("/login"));
        page.navigate("/staff/mail-in?lang=" + language);
        return page;
    }

    private static void fits(Page page) {
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
    }
}
