package org.answerable.complaint;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.answerable.complaint.ComplaintFixture.aComplaint;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.answerable.ledger.Ledger;
import org.answerable.platform.CaseId;
import org.answerable.testing.Browser;
import org.answerable.testing.ServerTest;
import org.answerable.testing.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Handlers who change their mind in a form of the real Tasklist, and what it shows when the server refuses. */
@ServerTest
@Tag("h2-only")
class BranchesBrowserIT {

    @LocalServerPort
    int port;

    @Autowired
    ComplaintFixture complaints;

    @Autowired
    Ledger ledger;

    @Test
    void aMistakeInOneBranchIsToldInOneSentenceAndKeepsNobodyFromTheOther() {
        CaseId id = complaints.file(aComplaint("ride-hailing", "late-or-no-show"));
        try (Browser browser = new Browser(port)) {
            Page page = browser.desktop("en");
            Locator form = claimed(page, "emma.clark", complaints.task(id).id());
            form.getByText("Hand over to another department").first().click();
            complete(page).click();
            Locator refusal = page.locator(".alert", new Page.LocatorOptions().setHasText("Department:"))
                    .first();
            assertThat(refusal).containsText("Department");
            assertThat(refusal).not().containsText("ENGINE-");
            Browser.look(page, "tasklist-refused");
            refusal.locator("button:visible").first().click();

            form.getByText("Reply to the complainant").first().click();
            form.getByLabel("Reply · 回复").last().fill("We look into it.");
            assertThat(complete(page)).isEnabled();
            complete(page).click();
            assertThat(page.locator(".fjs-container")).hasCount(0);
        }
        org.assertj.core.api.Assertions.assertThat(ledger.entries(id))
                .extracting(Ledger.Entry::channel)
                .contains("tasklist")
                .doesNotContain("staff");
    }

    private Locator claimed(Page page, String person, String task) {
        page.navigate("/staff");
        page.locator("[name=username]").fill(person);
        page.locator("[name=password]").fill(Visitor.SAMPLE_PASSWORD);
        page.locator("[name=password]").press("Enter");
        page.waitForURL(Pattern.compile(".*/staff.*"));
        page.navigate("/camunda/app/tasklist/default/#/?task=" + task);
        page.getByText("Claim", new Page.GetByTextOptions().setExact(true)).click();
        Locator form = page.locator(".fjs-container");
        assertThat(form.getByRole(AriaRole.RADIO).first()).isEnabled();
        return form;
    }

    private static Locator complete(Page page) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete").setExact(true));
    }
}
