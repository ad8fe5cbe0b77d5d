package org.answerable.configurationitem.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import org.answerable.testing.Browser;
import org.answerable.testing.ServerTest;
import org.answerable.testing.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What hangs on an item, drawn in a real browser: an item of the picture leads to its own picture. */
@ServerTest
@Tag("h2-only")
class ImpactBrowserIT {

    private static final String WHERE =
            """
            code => {
              const at = document.querySelector('[data-impact]').impact.getElementById(code).renderedPosition();
              return [at.x, at.y];
            }""";

    @LocalServerPort
    int port;

    @Test
    void anItemOfThePictureLeadsToItsOwnAndTheListSaysTheSame() {
        try (Browser browser = new Browser(port)) {
            Page page = browser.desktop("en");
            page.navigate("/login");
            page.fill("input[name=username]", "david.hughes");
            page.fill("input[name=password]", Visitor.SAMPLE_PASSWORD);
            page.press("input[name=password]", "Enter");
            page.waitForURL("**/staff");
            page.navigate("/staff/configuration-items/UPS-A2/impact?lang=en&direction=up&levels=1");
            Locator picture = page.locator("[data-impact][data-drawn]");
            picture.waitFor();
            assertThat(picture.getAttribute("data-drawn")).isEqualTo("2");
            assertThat(page.locator("main li[data-code]").count()).isEqualTo(1);
            Browser.look(page, "impact-desktop");

            @SuppressWarnings("unchecked")
            List<Number> at = (List<Number>) page.evaluate(WHERE, "NET-CORE-2");
            BoundingBox canvas = page.locator("[data-impact-canvas]").boundingBox();
            page.mouse()
                    .click(
                            canvas.x + at.get(0).doubleValue(),
                            canvas.y + at.get(1).doubleValue());
            page.waitForURL("**/NET-CORE-2/impact?**");
            page.locator("[data-impact][data-drawn]").waitFor();
            page.locator("main li[data-code] a").first().press("Enter");
            page.waitForURL("**/SRV-000*/impact?**");

            Page phone = page.context().newPage();
            phone.setViewportSize(390, 844);
            phone.navigate("/staff/configuration-items/NET-CORE-2/impact?lang=zh-CN");
            phone.locator("[data-impact][data-drawn]").waitFor();
            Browser.look(phone, "impact-phone");
            assertThat((Integer) phone.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(390);
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
