package org.answerable.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.answerable.platform.Ids;
import org.answerable.testing.Browser;
import org.answerable.testing.ServerTest;
import org.answerable.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of calendars in a real browser, wide and on a phone. */
@ServerTest
@Tag("h2-only")
class CalendarBrowserIT {

    @LocalServerPort
    int port;

    Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aProcessOwnerReadsAFileLooksAtTheYearAndSavesIt() {
        Page page = browser.desktop("en");
        logIn(page);
        page.navigate(address("/staff/calendars?lang=en"));
        Browser.look(page, "calendars-desktop");
        page.navigate(address("/staff/calendars/edit"));
        String id = "browser-" + Ids.next().substring(28);
        page.locator("#id").fill(id);
        page.locator("#nameEn").fill("Office with make-up days");
        page.locator("#nameZh").fill("办公时间（含调休）");
        page.locator("#file").setInputFiles(Path.of("docs/examples/cn-2026.ics"));
        page.locator("button[value=file]").click();
        page.locator("main [role=status]").waitFor();
        Browser.look(page, "calendar-file-desktop");
        page.locator("button[value=save]").click();
        page.locator(".errors").waitFor();
        Browser.look(page, "calendar-errors-desktop");
        page.locator("#reason").fill("Decree of 4 November 2025");
        page.locator("button[value=preview]").click();
        page.locator("#preview").waitFor();
        Browser.look(page, "calendar-preview-desktop");
        page.locator("button[value=save]").click();
        page.locator("main [role=status]").waitFor();
        page.navigate(address("/staff/calendars/" + id + "?year=2026"));
        assertThat(page.locator("td.day-make-up").count()).isEqualTo(6);
        assertThat(page.locator("td.day-holiday").count()).isEqualTo(33);
        Browser.look(page, "calendar-desktop");
        nothingFailed();
    }

    @Test
    void thePagesFitAPhoneInChinese() {
        Page page = browser.phone("zh-CN");
        logIn(page);
        for (String path :
                new String[] {"/staff/calendars", "/staff/calendars/cn-office", "/staff/calendars/edit?id=cn-office"}) {
            page.navigate(address(path));
            String name = "calendar-phone-" + path.replaceAll("\\W+", "-");
            Browser.look(page, name);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isLessThanOrEqualTo(390);
        }
        page.locator("#reason").fill("试一试");
        page.locator("#days").fill("2026-12-24 09:00-12:00 年终\n2026-12-31 closed");
        page.locator("button[value=preview]").click();
        page.locator("#preview").waitFor();
        Browser.look(page, "calendar-phone-preview");
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
        nothingFailed();
    }

    private void logIn(Page page) {
        page.navigate(address("/login"));
        page.locator("[name=username]").fill("ma.lin");
        page.locator("[name=password]").fill(Visitor.SAMPLE_PASSWORD);
        page.locator("[name=password]").press("Enter");
        page.waitForURL("**/staff**");
    }

    private void nothingFailed() {
        assertThat(browser.complaints())
                .filteredOn(said -> !said.contains("status of 422") && !said.contains("/assets/page.js"))
                .isEmpty();
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
