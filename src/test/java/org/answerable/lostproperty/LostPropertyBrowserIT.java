package org.answerable.lostproperty;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.answerable.casefile.CaseFiles;
import org.answerable.platform.CaseId;
import org.answerable.testing.Browser;
import org.answerable.testing.ServerTest;
import org.answerable.testing.TasklistUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of lost property in a real browser, wide and on a phone. */
@ServerTest
@Tag("h2-only")
class LostPropertyBrowserIT {

    private static final String AGENT = "zhao.min";

    @LocalServerPort
    int port;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    TasklistUser tasklist;

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
    void aLostItemIsReportedByKeyboardAndItsAnswerObjectedTo() {
        Page page = browser.desktop("en");
        page.navigate(address("/lost-items/new"));
        Browser.look(page, "lost-new-desktop");
        page.locator("#item").focus();
        page.keyboard().type("Umbrella");
        page.keyboard().press("Tab");
        page.keyboard().type("Blue, on the back seat");
        page.locator("#item").press("Enter");
        page.locator(".errors").waitFor();
        Browser.look(page, "lost-new-errors-desktop");
        page.locator("#email").fill("anna@example.org");
        page.locator("#email").press("Enter");
        page.locator("main [role=status]").waitFor();
        assertThat(page.locator("h1").textContent()).isEqualTo("Umbrella");
        assertThat(page.locator(".badge").first().textContent()).isEqualTo("being looked for");
        Browser.look(page, "lost-track-desktop");

        CaseId id = caseOf(page);
        tasklist.complete(AGENT, id, "UserTask_FindDriver", Map.of("outcome", "unknown"));
        tasklist.complete(AGENT, id, "UserTask_AnswerTruthfully", Map.of("answer", "Nobody saw it."));
        page.reload();
        assertThat(page.locator(".badge").first().textContent()).isEqualTo("not found");
        page.locator("#text").fill("It was there.");
        page.locator("#police").check();
        Browser.look(page, "lost-objection-desktop");
        page.locator("section form button.button-primary").click();
        page.locator("main [role=status]").waitFor();
        assertThat(page.locator("main [role=status]").textContent()).contains("We open a complaint");
        nothingFailed();
    }

    @Test
    void thePagesFitAPhoneInChinese() {
        Page page = browser.phone("zh-CN");
        page.navigate(address("/lost-items/new"));
        fits(page, "lost-new-phone");
        page.locator("#item").fill("雨伞");
        page.locator("#description").fill("蓝色，遗落在后排座位。".repeat(20));
        page.locator("#phone").fill("+86 10 5555 5555");
        page.locator("form#form button.button-primary").click();
        page.locator("main [role=status]").waitFor();
        fits(page, "lost-track-phone");
        assertThat(page.locator(".badge").first().textContent()).isEqualTo("查找中");
        page.locator("main form button").click();
        page.locator("main [role=status]").waitFor();
        assertThat(page.locator(".badge").first().textContent()).isEqualTo("已撤回");
        fits(page, "lost-withdrawn-phone");
        nothingFailed();
    }

    private CaseId caseOf(Page page) {
        return caseFiles
                .byNumber(page.locator("main header p").first().textContent())
                .orElseThrow()
                .id();
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
