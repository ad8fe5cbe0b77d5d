package org.answerable.deadline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.answerable.deadline.Probe.order;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.answerable.platform.AdjustableClock;
import org.answerable.platform.CaseId;
import org.answerable.testing.Browser;
import org.answerable.testing.Mails;
import org.answerable.testing.ServerTest;
import org.answerable.testing.Visitor;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A handler follows the links of a notice in a real browser: on the phone by keyboard, and at the desk. */
@Tag("h2-only")
@ServerTest
class NoticePagesBrowserIT {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    AdjustableClock clock;

    @Autowired
    Mails mails;

    @Autowired
    TaskService tasks;

    @Test
    void aNoticeIsAcceptedOnThePhoneAndPassedOnAtTheDesk() {
        List<String> links = links();
        try (Browser browser = new Browser(port)) {
            Page phone = browser.phone("zh-CN");
            phone.navigate(links.get(0));
            assertThat(phone.locator("h1")).hasText("由我处理");
            Browser.look(phone, "notice-accept-phone");
            phone.locator("input[name=promised]").nth(0).focus();
            phone.keyboard().press("ArrowDown");
            phone.keyboard().press("Tab");
            phone.keyboard().press("Enter");
            assertThat(phone.locator(".notice-good")).containsText("谢谢");
            Browser.look(phone, "notice-accepted-phone");

            Page desk = browser.desktop("en");
            desk.navigate(links.get(1));
            assertThat(desk.locator("main")).containsText("please log in");
            Browser.look(desk, "notice-login-desktop");
            logIn(desk);
            desk.navigate(links.get(1).replace("/notices/", "/staff/notices/") + "?lang=en");
            desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Pass it on"))
                    .click();
            assertThat(desk.locator(".errors")).isVisible();
            Browser.look(desk, "notice-delegate-desktop");
            desk.locator("#person").selectOption("zhou.qiang");
            desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Pass it on"))
                    .click();
            assertThat(desk.locator(".notice-good")).hasText("The notice is passed on.");
            Browser.look(desk, "notices-desktop");
            desk.setViewportSize(390, 844);
            desk.navigate("/staff/notices?lang=zh-CN");
            Browser.look(desk, "notices-phone");
            assertThat(browser.complaints().stream().filter(text -> text.contains("/notices") && !text.contains("422")))
                    .isEmpty();
        }
    }

    private static void logIn(Page page) {
        page.navigate("/login");
        page.locator("#username").fill("xu.hui");
        page.locator("#password").fill(Visitor.SAMPLE_PASSWORD);
        page.locator("main button").click();
        page.waitForURL(address -> !address.contains("/login"));
    }

    /** The paths of the links to accept and to pass on, from the mail. */
    private List<String> links() {
        Probe probe = new Probe(context);
        CaseId caseId = probe.opened("repair", List.of(order("legal", true, "pauseReasons", "")));
        tasks.claim(
                tasks.createTaskQuery()
                        .processInstanceBusinessKey(caseId.value())
                        .singleResult()
                        .getId(),
                "xu.hui");
        clock.advance(Duration.ofMinutes(21));
        probe.executeDueJobs(caseId);
        Matcher found = Pattern.compile("(/notices/[A-Za-z0-9_-]{50})")
                .matcher(mails.of(caseId).get(0).text());
        return found.results().map(link -> link.group(1)).toList();
    }
}
