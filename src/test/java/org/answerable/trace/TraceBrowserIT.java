package org.answerable.trace;

import static org.answerable.casefile.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.CaseLinks;
import org.answerable.casefile.CaseLinks.Relation;
import org.answerable.testing.Browser;
import org.answerable.testing.ServerTest;
import org.answerable.testing.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A chain of cases in a real browser: from the case file to its picture, and by the list to the other end. */
@ServerTest
@Tag("h2-only")
class TraceBrowserIT {

    @LocalServerPort
    int port;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    CaseLinks links;

    @Test
    void theChainIsDrawnAndLeadsToItsOtherEnd() {
        CaseFile first = aCase().open(caseFiles);
        CaseFile second = aCase().open(caseFiles);
        CaseFile third = aCase().open(caseFiles);
        links.link(first.id(), Relation.CAUSED_BY, second.id());
        links.link(second.id(), Relation.CAUSED_BY, third.id());
        try (Browser browser = new Browser(port)) {
            Page page = browser.desktop("en");
            page.navigate("/login");
            page.fill("input[name=username]", "emma.clark");
            page.fill("input[name=password]", Visitor.SAMPLE_PASSWORD);
            page.press("input[name=password]", "Enter");
            page.waitForURL("**/staff");
            page.navigate("/staff/cases/" + first.number() + "?lang=en");
            page.getByText("The whole chain").press("Enter");
            page.locator("[data-impact][data-drawn='3']").waitFor();
            Browser.look(page, "trace-desktop");
            page.locator("li[data-code=" + third.number() + "] a").first().press("Enter");
            page.waitForURL("**/" + third.number());

            Page phone = page.context().newPage();
            phone.setViewportSize(390, 844);
            phone.navigate("/staff/cases/" + third.number() + "/traces?lang=zh-CN");
            phone.locator("[data-impact][data-drawn='3']").waitFor();
            Browser.look(phone, "trace-phone");
            assertThat((Integer) phone.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(390);
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
