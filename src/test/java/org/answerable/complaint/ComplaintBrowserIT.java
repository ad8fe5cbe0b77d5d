package org.answerable.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.Map;
import org.answerable.casefile.CaseFiles;
import org.answerable.platform.CaseId;
import org.answerable.testing.Browser;
import org.answerable.testing.SampleFiles;
import org.answerable.testing.ServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The public pages in a real browser, wide and on a phone. */
@ServerTest
@Tag("h2-only")
class ComplaintBrowserIT {

    @LocalServerPort
    int port;

    @Autowired
    ComplaintFixture complaints;

    @Autowired
    CaseFiles caseFiles;

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
    void aComplaintIsFiledByKeyboardAndFollowed() {
        Page page = browser.desktop("en");
        page.navigate(address("/"));
        Browser.look(page, "start-desktop");
        page.navigate(address("/complaints/new"));
        Browser.look(page, "profiles-desktop");
        page.navigate(address("/complaints/new/ride-hailing"));
        Browser.look(page, "new-desktop");
        page.locator("#category").focus();
        page.keyboard().type("Driver late");
        page.keyboard().press("Tab");
        page.keyboard().type("The car did not come 𠮷😀");
        page.keyboard().press("Tab");
        page.keyboard().type("I waited for an hour.");
        page.locator("#email").focus();
        page.keyboard().type("wrong");
        page.keyboard().press("Enter");
        page.locator(".errors").waitFor();
        Browser.look(page, "new-errors-desktop");
        assertThat(page.locator(".errors").isVisible()).isTrue();
        page.locator("#email").fill("ann@example.org");
        page.locator("#attachments").setInputFiles(new FilePayload("receipt 𠮷.png", "image/png", SampleFiles.PNG));
        page.locator("#email").press("Enter");
        page.waitForURL("**/complaints/filed/**");
        page.waitForURL("**/complaints/filed/**");

        assertThat(page.locator("h1").textContent()).contains("Thank you");
        Browser.look(page, "filed-desktop");
        page.locator("main a.button-primary").click();
        assertThat(page.locator("h1").textContent()).isEqualTo("The car did not come 𠮷😀");
        assertThat(page.locator("#files a").allTextContents()).containsExactly("receipt 𠮷.png");
        page.locator("#text").fill("One more thing");
        page.locator("#text").press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.locator("main [role=status]").waitFor();
        assertThat(page.locator("main [role=status]").textContent()).contains("Thank you");
        Browser.look(page, "track-desktop");
        CaseId id = caseFiles
                .byNumber(page.locator("main header p").first().textContent())
                .orElseThrow()
                .id();
        complaints.complete(id, "li.na", Map.of("outcome", "reply", "reply", "We look into it."));
        complaints.answered(id, "li.na", "You are right.");
        page.reload();
        assertThat(page.locator(".badge").first().textContent()).isEqualTo("answered");
        Browser.look(page, "track-answered-desktop");
        complaints.confirmed(id);
        page.reload();
        assertThat(page.locator(".badge").first().textContent()).isEqualTo("closed");
        Browser.look(page, "track-closed-desktop");
        nothingFailed();
    }

    @Test
    void thePagesFitAPhoneInChinese() {
        Page page = browser.phone("zh-CN");
        page.navigate(address("/"));
        fits(page, "start-phone");
        page.navigate(address("/complaints/new"));
        fits(page, "profiles-phone");
        page.navigate(address("/complaints/new/business-hall"));
        fits(page, "new-phone");
        page.locator("#category").selectOption("bill");
        page.locator("#subject").fill("账单有误");
        page.locator("#description").fill("上月账单多收了一百元。".repeat(20));
        page.locator("#attachments").setInputFiles(new FilePayload("账单.exe", "image/png", SampleFiles.EXE));
        page.locator("#anonymous").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交"))
                .click();
        page.locator("#attachments-error").waitFor();
        fits(page, "new-phone-file-refused");
        page.locator("#attachments").setInputFiles(new FilePayload("账单.pdf", "application/pdf", SampleFiles.PDF));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交"))
                .click();
        fits(page, "filed-phone");
        page.locator("main a.button-primary").click();
        fits(page, "track-phone");
        page.locator("a.button-danger").click();
        fits(page, "withdraw-phone");
        page.locator("button.button-danger").click();
        assertThat(page.locator("main [role=status]").textContent()).contains("已撤回");
        fits(page, "track-withdrawn-phone");
        nothingFailed();
    }

    /** The refused form is meant; the small script is not built in quick builds. */
    private void nothingFailed() {
        assertThat(browser.complaints())
                .filteredOn(said -> !said.contains("status of 422") && !said.contains("/assets/page.js"))
                .isEmpty();
    }

    private static void fits(Page page, String name) {
        Browser.look(page, name);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(name)
                .isLessThanOrEqualTo(390);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
