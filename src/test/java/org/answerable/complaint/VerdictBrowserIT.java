package org.answerable.complaint;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.TrackingLinks;
import org.answerable.platform.CaseId;
import org.answerable.testing.Browser;
import org.answerable.testing.ServerTest;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A complainant who does not agree disputes the answer, is answered again, confirms and rates, behind the link alone. */
@ServerTest
@Tag("h2-only")
class VerdictBrowserIT {

    @LocalServerPort
    int port;

    @Autowired
    ComplaintFixture complaints;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    TrackingLinks links;

    @ParameterizedTest
    @CsvSource({"en, false, Dispute the answer", "zh-CN, true, 提出异议"})
    void anAnswerIsDisputedThenConfirmedAndRated(String language, boolean phone, String send) {
        CaseId id = answered("It was the weather.");
        String name = "verdict-" + (phone ? "phone-" : "desktop-") + language;
        try (Browser browser = new Browser(port)) {
            Page page = phone ? browser.phone(language) : browser.desktop(language);
            page.navigate("/track/" + links.of(id) + "?lang=" + language);
            look(page, name + "-answered");

            page.locator("#verdict summary").click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(send))
                    .click();
            assertThat(page.locator("#reason-error")).isVisible();
            look(page, name + "-refused");
            page.locator("#reason").fill("No rain fell that day. 那天没有下雨。");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(send))
                    .click();
            assertThat(page.locator("main [role=status]")).isVisible();
            assertThat(page.locator("main")).containsText("No rain fell that day.");
            assertThat(page.locator("#verdict")).hasCount(0);
            look(page, name + "-disputed");
            Assertions.assertThat(caseFiles.get(id).state()).isEqualTo("in-work");
            Assertions.assertThat(caseFiles.correspondence(id))
                    .filteredOn(said -> said.kind().equals("dispute"))
                    .singleElement()
                    .satisfies(said -> Assertions.assertThat(said.body()).startsWith("No rain"));

            complaints.answered(id, "li.na", "You are right: it did not rain.");
            page.reload();
            page.locator("#remark").fill("At last");
            page.locator("#verdict .button-primary").first().click();
            assertThat(page.locator("#verdict")).hasCount(0);
            look(page, name + "-confirmed");

            page.locator("#rating button").click();
            assertThat(page.locator("#stars-error")).isVisible();
            page.locator("#stars-2").check();
            page.locator("#said").fill("Slow, but honest. 慢，但诚实。");
            page.locator("#rating button").click();
            assertThat(page.locator("#rating")).hasCount(0);
            look(page, name + "-rated");
            page.reload();
            assertThat(page.locator("#rating")).hasCount(0);
            Assertions.assertThat(browser.complaints())
                    .filteredOn(said -> !said.contains("status of 422"))
                    .isEmpty();
        }
    }

    private CaseId answered(String text) {
        CaseId id = complaints.filed("ride-hailing", "late-or-no-show");
        complaints.complete(id, "li.na", Map.of("outcome", "reply", "reply", "We look into it."));
        complaints.answered(id, "li.na", "not-substantiated", text);
        return id;
    }

    private static void look(Page page, String name) {
        Browser.look(page, name);
        Assertions.assertThat((Boolean)
                        page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as(name)
                .isTrue();
    }
}
