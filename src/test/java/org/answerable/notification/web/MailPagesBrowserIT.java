package org.answerable.notification.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.answerable.notification.Mail;
import org.answerable.notification.Outbox;
import org.answerable.platform.AdjustableClock;
import org.answerable.platform.CaseId;
import org.answerable.platform.Ids;
import org.answerable.testing.Browser;
import org.answerable.testing.Mails;
import org.answerable.testing.ServerTest;
import org.answerable.testing.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An administrator looks into the mailbox and the outbox and moves the clock, in a real browser. */
@Tag("h2-only")
@ServerTest
class MailPagesBrowserIT {

    @LocalServerPort
    int port;

    @Autowired
    Outbox outbox;

    @Autowired
    Mails mails;

    @Autowired
    AdjustableClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void aMailIsReadAsAMailProgramShowsItAndItsLinkOpensThePage() {
        queue("ann@example.org", Locale.ENGLISH);
        queue("wang.fang@example.org", Locale.SIMPLIFIED_CHINESE);
        mails.deliver();
        try (Browser browser = new Browser(port)) {
            Page page = loggedIn(browser.desktop("en"), "en");
            page.navigate("/demonstration/mailbox");
            Browser.look(page, "mailbox-desktop");
            page.locator("tbody a").nth(1).click();
            assertThat(page.frameLocator("iframe").locator(".lead"))
                    .hasText("Mail works: this one has come the same way as every other.");
            assertTheWholeMailIsSeen(page);
            Browser.look(page, "message-desktop");
            // The installation's address is not the port of this test: that a page opens is all there is to see.
            page.context()
                    .waitForPage(() ->
                            page.frameLocator("iframe").locator("a.action").click());

            Page phone = loggedIn(browser.phone("zh-CN"), "zh-CN");
            phone.navigate("/demonstration/mailbox");
            Browser.look(phone, "mailbox-phone");
            phone.locator("tbody a").nth(0).click();
            assertThat(phone.frameLocator("iframe").locator("body")).containsText("您好");
            assertTheWholeMailIsSeen(phone);
            phone.locator("summary").nth(1).click();
            Browser.look(phone, "message-phone");

            assertThat(complaintsAboutUs(browser)).isEmpty();
        }
    }

    /** Waits until the frame shows its mail to the last line. */
    private static void assertTheWholeMailIsSeen(Page page) {
        page.waitForFunction("() => { const frame = document.querySelector('iframe.mail');"
                + " const mail = frame.contentDocument && frame.contentDocument.documentElement;"
                + " return mail && mail.scrollHeight > 100 && mail.scrollHeight <= frame.clientHeight; }");
    }

    @Test
    void anAdministratorSendsATestMailAndDropsARefusedOne() {
        queue("not an address", Locale.ENGLISH);
        try (Browser browser = new Browser(port)) {
            Page page = loggedIn(browser.desktop("en"), "en");
            page.navigate("/admin/outbox?state=refused");
            Browser.look(page, "outbox-desktop");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send me a test mail"))
                    .click();
            assertThat(page.locator(".notice")).hasText("A test mail to you is queued.");
            page.navigate("/admin/outbox?state=refused");
            page.locator("form[action$=drop] button").first().click();
            assertThat(page.locator(".notice")).hasText("The mail will not be sent.");

            Page phone = loggedIn(browser.phone("zh-CN"), "zh-CN");
            phone.navigate("/admin/outbox?state=dropped");
            Browser.look(phone, "outbox-phone");

            assertThat(complaintsAboutUs(browser)).isEmpty();
        }
    }

    @Test
    void theClockIsMovedByAButtonAndByANumber() {
        Instant before = clock.instant();
        try (Browser browser = new Browser(port)) {
            Page page = loggedIn(browser.desktop("en"), "en");
            page.navigate("/demonstration/clock");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("+ 45 min"))
                    .click();
            assertThat(page.locator(".notice")).containsText("The clock moved forward by 45 min.");
            assertThat(page.locator(".banner")).containsText("the clock is ahead by");
            Browser.look(page, "clock-desktop");

            Page phone = loggedIn(browser.phone("zh-CN"), "zh-CN");
            phone.navigate("/demonstration/clock");
            phone.locator("#minutes").fill("90");
            phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("拨动时钟"))
                    .click();
            assertThat(phone.locator(".notice")).containsText("1 小时 30 分钟");
            Browser.look(phone, "clock-phone");

            assertThat(complaintsAboutUs(browser)).isEmpty();
        }
        assertThat(clock.instant()).isAfterOrEqualTo(before.plusSeconds(135 * 60));
    }

    /** The page after the login, and the browser modules that a quick build leaves out, are looked at by others. */
    private static List<String> complaintsAboutUs(Browser browser) {
        return browser.complaints().stream()
                .filter(text -> text.contains("/demonstration/") || text.contains("/admin/outbox"))
                .toList();
    }

    private static Page loggedIn(Page page, String language) {
        page.navigate("/login");
        page.locator("#username").fill("deng.kai");
        page.locator("#password").fill(Visitor.SAMPLE_PASSWORD);
        page.locator("main button").click();
        page.waitForURL(address -> !address.contains("/login"));
        page.navigate("/demonstration/clock?lang=" + language);
        return page;
    }

    private void queue(String address, Locale language) {
        Mail mail = new Mail(
                Ids.next(),
                "test-mail",
                address,
                language == Locale.ENGLISH ? "Ann Smith" : "王芳",
                "ann",
                language,
                ZoneId.of("Asia/Shanghai"),
                true,
                Map.of("at", clock.instant(), "by", "李娜 & Ann 𠮷😀", "number", "CP-2026-000123"));
        new TransactionTemplate(transactions).executeWithoutResult(status -> outbox.queue(CaseId.next(), mail));
    }
}
