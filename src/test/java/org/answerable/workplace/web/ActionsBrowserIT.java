package org.answerable.workplace.web;

import static org.answerable.complaint.ComplaintFixture.aComplaint;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.answerable.complaint.ComplaintFixture;
import org.answerable.contribution.Contributions;
import org.answerable.platform.CaseId;
import org.answerable.testing.Browser;
import org.answerable.testing.ServerTest;
import org.answerable.testing.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The actions of the case file in a real browser, wide and narrow, in both languages; the pictures are to be looked at. */
@ServerTest
@Tag("h2-only")
class ActionsBrowserIT {

    @LocalServerPort
    int port;

    @Autowired
    ComplaintFixture complaints;

    @Autowired
    Contributions contributions;

    @Test
    void aHandlerAsksAnotherDepartmentByKeyboardAndTakesTheQuestionBackOnAPhone() {
        CaseId id = complaints.file(aComplaint("ride-hailing", "invoice"));
        String file = "/staff/cases/" + complaints.file(id).number();
        try (Browser browser = new Browser(port)) {
            Page desktop = browser.desktop("en");
            logIn(desktop, "emma.clark");
            desktop.navigate(file);
            desktop.locator("a[href$='actions/contribution']").focus();
            desktop.keyboard().press("Enter");
            desktop.waitForURL("**/actions/contribution");
            desktop.locator("#question").waitFor();
            Browser.look(desktop, "action-contribution");
            desktop.locator("form.card button[type=submit]").click();
            desktop.locator(".errors").waitFor();
            Browser.look(desktop, "action-contribution-refused");
            desktop.locator("#department").selectOption("risk-control");
            desktop.locator("#question").fill("Where was the car? 𠮷😀");
            desktop.locator("#question").press("Tab");
            desktop.locator("form.card button[type=submit]").focus();
            desktop.keyboard().press("Enter");
            desktop.locator(".notice").waitFor();
            desktop.evaluate(
                    "document.querySelectorAll('[aria-labelledby=explained] details').forEach(d => d.open = true)");
            Browser.look(desktop, "case-file-with-contribution");
            for (String action : new String[] {"hand-over", "reassign", "reclassify", "extension", "withdrawal"}) {
                desktop.navigate(file + "/actions/" + action);
                Browser.look(desktop, "action-" + action);
                if (action.equals("reclassify")) {
                    assertThat(desktop.locator("#category").inputValue())
                            .isEqualTo(complaints.file(id).category());
                }
            }

            Page phone = browser.phone("zh-CN");
            logIn(phone, "li.na");
            phone.navigate(file + "?lang=zh-CN");
            phone.evaluate(
                    "document.querySelectorAll('[aria-labelledby=explained] details').forEach(d => d.open = true)");
            Browser.look(phone, "case-file-with-contribution-phone-zh");
            assertThat((Boolean) phone.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .isTrue();
            phone.locator("a[href*='actions/cancel-contribution']").click();
            phone.locator("#reason").fill("不需要了");
            Browser.look(phone, "action-cancel-contribution-phone-zh");
            phone.locator("form.card button[type=submit]").click();
            phone.locator(".notice").waitFor();
            phone.navigate(file + "/actions/extension");
            Browser.look(phone, "action-extension-phone-zh");

            assertThat(contributions.of(id)).singleElement().matches(part -> !part.open());
            assertThat((Boolean) phone.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .isTrue();
            assertThat(browser.complaints()).allMatch(said -> said.contains("422"));
        }
    }

    private static void logIn(Page page, String person) {
        page.navigate("/login");
        page.fill("input[name=username]", person);
        page.fill("input[name=password]", Visitor.SAMPLE_PASSWORD);
        page.locator("main button, main input[type=submit]").first().click();
        page.waitForURL("**/staff**");
    }
}
