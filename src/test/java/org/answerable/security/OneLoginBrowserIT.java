package org.answerable.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.answerable.testing.Browser;
import org.answerable.testing.ServerTest;
import org.answerable.testing.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Login, administration and the way out, in a real browser; the pictures are to be looked at. */
@ServerTest
@Tag("h2-only")
class OneLoginBrowserIT {

    @LocalServerPort
    int port;

    @Test
    void loginAndAdministrationWorkByKeyboardOnADesktopAndOnAPhone() {
        try (Browser browser = new Browser(port)) {
            Page desktop = browser.desktop("en");
            desktop.navigate("/login");
            Browser.look(desktop, "login");
            logInByKeyboard(desktop, "deng.kai");
            desktop.navigate("/admin?lang=en");
            Browser.look(desktop, "administration");
            desktop.navigate("/admin/departments");
            Browser.look(desktop, "departments");
            desktop.navigate("/admin/departments/customer-centre");
            Browser.look(desktop, "department");
            desktop.navigate("/admin/departments/new");
            desktop.locator("#id").focus();
            desktop.keyboard().type("Bad Id");
            desktop.keyboard().press("Enter");
            desktop.waitForSelector("#id[aria-invalid=true]");
            Browser.look(desktop, "department-refused");
            desktop.navigate("/admin/people/zhao.min?lang=zh-CN");
            Browser.look(desktop, "person-chinese");

            Page phone = browser.phone("zh-CN");
            phone.navigate("/login?failed");
            Browser.look(phone, "login-phone");
            logInByKeyboard(phone, "deng.kai");
            phone.navigate("/admin/people");
            assertThat((Integer) phone.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(390);
            Browser.look(phone, "people-phone");
            phone.navigate("/admin/people/li.na");
            assertThat((Integer) phone.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(390);
            Browser.look(phone, "person-phone");
            phone.navigate("/no-such-page");
            Browser.look(phone, "not-found-phone");
            assertThat(browser.complaints()).noneMatch(text -> text.contains("Content Security Policy"));
        }
    }

    @Test
    void loggingOutInTasklistLeadsBackToTheOneLogin() {
        try (Browser browser = new Browser(port)) {
            Page page = browser.desktop("en");
            page.navigate("/login");
            logInByKeyboard(page, "emma.clark");
            page.navigate("/camunda/app/tasklist/default/");
            page.locator(".account .user, a:has-text('Emma Clark')").first().click();
            page.locator("a.logout, .logout a, a:has-text('Logout')").first().click();
            page.waitForURL(Pattern.compile(".*/login(\\?.*)?$"));
        }
    }

    @Test
    void tasklistSpeaksChineseToAChineseBrowserAndOffersNoTaskWithoutAModel() {
        try (Browser browser = new Browser(port)) {
            Page page = browser.desktop("zh-CN");
            page.navigate("/login");
            logInByKeyboard(page, "zhao.min");
            page.navigate("/camunda/app/tasklist/default/");
            page.waitForSelector("text=请在列表中选择一个任务");
            page.waitForSelector("text=启动流程");
            assertThat(page.isVisible(".create-task-action")).isFalse();
            assertThat(page.locator(".create-task-action").count()).isPositive();
            Browser.look(page, "tasklist-chinese");
        }
    }

    private static void logInByKeyboard(Page page, String userId) {
        page.locator("#username").focus();
        page.keyboard().type(userId);
        page.keyboard().press("Tab");
        page.keyboard().type(Visitor.SAMPLE_PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/staff*");
    }
}
