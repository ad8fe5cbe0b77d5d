package org.answerable.workplace.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.answerable.casefile.CaseFixture.aCase;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.testing.Browser;
import org.answerable.testing.ServerTest;
import org.answerable.testing.Visitor;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The list of cases as people use it: search, filters, pages, order, and the file taken away. */
@ServerTest
@Tag("h2-only")
class CaseListBrowserIT {

    /** More than a page of 50, fewer than three. */
    private static final int CASES = 60;

    @LocalServerPort
    int port;

    @Autowired
    CaseFiles caseFiles;

    private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);
    private final List<CaseFile> cases = new ArrayList<>();

    @BeforeEach
    void moreCasesThanAPageHolds() {
        for (int i = 1; i <= CASES; i++) {
            CaseFile file = aCase().about("Detour %s 绕路 no %d".formatted(word, i), "text")
                    .open(caseFiles);
            caseFiles.assign(file.id(), i <= 3 ? "repair" : "quality", null);
            cases.add(file);
        }
    }

    @Test
    void casesAreSearchedFilteredPagedAndTakenAwayOnADesktop() throws IOException {
        try (Browser browser = new Browser(port)) {
            Page page = browser.desktop("en");
            logIn(page, "lin.yue");
            search(page);
            assertThat(page.locator("tbody tr")).hasCount(50);
            assertThat(page.locator("tbody tr").first()).containsText(last().number());
            look(page, "cases-search-desktop");

            page.locator("[rel=next]").click();
            assertThat(page.locator("tbody tr")).hasCount(CASES - 50);
            assertThat(page.locator("[rel=next]")).hasCount(0);
            assertThat(page.locator("tbody tr").last())
                    .containsText(cases.get(0).number());
            look(page, "cases-second-page-desktop");
            page.locator("[rel=prev]").click();
            assertThat(page.locator("tbody tr").first()).containsText(last().number());

            page.locator("thead [aria-sort] a").click();
            assertThat(page.locator("tbody tr").first())
                    .containsText(cases.get(0).number());

            page.locator("details.more summary").click();
            page.locator("#department").selectOption("repair");
            page.locator("details.more button").click();
            assertThat(page.locator("tbody tr")).hasCount(3);
            look(page, "cases-filtered-desktop");
            Download csv = page.waitForDownload(
                    () -> page.locator("a[download]").first().click());
            Assertions.assertThat(Files.readAllLines(csv.path()))
                    .hasSize(4)
                    .anyMatch(line -> line.contains(cases.get(0).number()));
            Download workbook = page.waitForDownload(
                    () -> page.locator("a[download]").last().click());
            Assertions.assertThat(workbook.suggestedFilename()).endsWith(".xlsx");

            page.locator("#q").fill(word + " nowhere");
            page.locator(".search-row button").click();
            assertThat(page.locator("tbody tr")).hasCount(0);
            assertThat(page.locator("main p.card")).isVisible();
            look(page, "cases-none-desktop");
            Assertions.assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void theListWorksOnAPhoneInChinese() {
        try (Browser browser = new Browser(port)) {
            Page page = browser.phone("zh-CN");
            logIn(page, "lin.yue");
            page.navigate("/staff/cases?lang=zh-CN");
            search(page);
            assertThat(page.locator("tbody tr")).hasCount(50);
            page.locator("details.more summary").click();
            page.locator("#department").selectOption("repair");
            look(page, "cases-filters-phone-zh");
            page.locator("details.more button").click();
            assertThat(page.locator("tbody tr")).hasCount(3);
            look(page, "cases-filtered-phone-zh");
            page.locator(".only-small a").click();
            assertThat(page.locator("tbody tr").first())
                    .containsText(cases.get(0).number());
            Assertions.assertThat(browser.complaints()).isEmpty();
        }
    }

    private CaseFile last() {
        return cases.get(cases.size() - 1);
    }

    private void search(Page page) {
        if (!page.url().contains("/staff/cases")) {
            page.navigate("/staff/cases?lang=en");
        }
        page.locator("#q").fill(word + " 绕路");
        page.locator(".search-row button").click();
        page.waitForURL(address -> address.contains("q=" + word));
    }

    private static void look(Page page, String name) {
        Browser.look(page, name);
        Assertions.assertThat((Boolean)
                        page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as(name)
                .isTrue();
    }

    private static void logIn(Page page, String userId) {
        page.navigate("/login");
        page.fill("input[name=username]", userId);
        page.fill("input[name=password]", Visitor.SAMPLE_PASSWORD);
        page.locator("main button, main input[type=submit]").first().click();
        page.waitForURL("**/staff**");
    }
}
