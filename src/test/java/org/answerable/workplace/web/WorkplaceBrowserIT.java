package org.answerable.workplace.web;

import static org.answerable.casefile.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.CaseFixture.TestStage;
import org.answerable.casefile.NewCorrespondence;
import org.answerable.deadline.Deadlines;
import org.answerable.testing.Browser;
import org.answerable.testing.ServerTest;
import org.answerable.testing.Visitor;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The staff's pages in a real browser, wide and narrow, in both languages; the pictures are to be looked at. */
@ServerTest
@Tag("h2-only")
class WorkplaceBrowserIT {

    @LocalServerPort
    int port;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Clock clock;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @BeforeEach
    void theModelIsDeployed() {
        repository
                .createDeployment()
                .name("workplace-probe")
                .enableDuplicateFiltering(false)
                .addInputStream(
                        "workplace-probe.bpmn",
                        Objects.requireNonNull(getClass().getResourceAsStream("/workplace/workplace-probe.bpmn")))
                .deploy();
    }

    @Test
    void everyPageWorksOnADesktopAndOnAPhoneAndTheDiagramStepsThroughTheWay() {
        CaseFile file = aCaseInWork();
        try (Browser browser = new Browser(port)) {
            Page desktop = browser.desktop("en");
            logIn(desktop, "emma.clark");
            look(desktop, "/staff", "workplace-my-work");
            look(desktop, "/staff/cases", "workplace-cases");
            look(desktop, "/staff/deadlines", "workplace-deadlines");
            desktop.navigate("/staff/cases/" + file.number());
            stepThrough(desktop);
            Browser.look(desktop, "workplace-case-file");

            Page phone = browser.phone("zh-CN");
            logIn(phone, "li.na");
            look(phone, "/staff?lang=zh-CN", "workplace-my-work-phone-zh");
            look(phone, "/staff/cases", "workplace-cases-phone-zh");
            look(phone, "/staff/deadlines", "workplace-deadlines-phone-zh");
            phone.navigate("/staff/cases/" + file.number());
            phone.locator("[data-diagram-tools]").waitFor();
            Browser.look(phone, "workplace-case-file-phone-zh");

            assertThat(fitsTheWindow(phone)).isTrue();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static double widthOfStep(Page page) {
        return page.locator(".at-present[data-element-id=UserTask_AnswerComplaint] .djs-visual > :first-child")
                .boundingBox()
                .width;
    }

    private static void stepThrough(Page page) {
        Locator said = page.locator("[data-diagram-said]");
        page.locator("[data-diagram-tools]").waitFor();
        assertThat(said.textContent())
                .startsWith("Step 3 of 3: Answer complaint")
                .endsWith("Now at: Answer complaint.");
        assertThat(page.locator(".at-present[data-element-id=UserTask_AnswerComplaint]")
                        .count())
                .isEqualTo(1);
        double width = widthOfStep(page);
        assertThat(width).as("large enough to be read").isGreaterThanOrEqualTo(79);
        page.locator("[data-diagram-closer]").press("Enter");
        assertThat(widthOfStep(page)).isGreaterThan(width * 1.3);
        page.locator("[data-diagram-wider]").press("Enter");
        assertThat(widthOfStep(page)).isCloseTo(width, within(1.0));
        page.locator("[data-diagram-whole]").press("Enter");
        assertThat(page.locator(".at-present[data-element-id=UserTask_AnswerComplaint]")
                        .isVisible())
                .isTrue();
        page.locator("[data-diagram-back]").focus();
        page.keyboard().press("Enter");
        assertThat(said.textContent()).startsWith("Step 2 of 3: Triage complaint");
        assertThat(page.locator(".stepped[data-element-id=UserTask_TriageComplaint]")
                        .count())
                .isEqualTo(1);
        assertThat(page.locator(".bjs-powered-by").isVisible()).isTrue();
        page.locator("[data-diagram-now]").click();
    }

    private static void look(Page page, String address, String name) {
        page.navigate(address);
        Browser.look(page, name);
        assertThat(fitsTheWindow(page)).as(name).isTrue();
    }

    private static boolean fitsTheWindow(Page page) {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth");
    }

    private static void logIn(Page page, String userId) {
        page.navigate("/login");
        page.fill("input[name=username]", userId);
        page.fill("input[name=password]", Visitor.SAMPLE_PASSWORD);
        page.locator("main button, main input[type=submit]").first().click();
        page.waitForURL("**/staff**");
    }

    private CaseFile aCaseInWork() {
        CaseFile twin =
                aCase().from("Anna 安娜", "twin@example.org", "+86 13912345678").open(caseFiles);
        CaseFile file = aCase().from("Anna 安娜", "twin@example.org", "+86 13912345678")
                .reference("T-2026-77")
                .about(
                        "司机绕路并多收费 / Driver took a detour",
                        "The driver went around the whole town and charged double.\n司机态度也不好。")
                .open(caseFiles);
        runtime.startProcessInstanceByKey("workplace-probe", twin.id().value());
        runtime.startProcessInstanceByKey("workplace-probe", file.id().value());
        caseFiles.classify(file.id(), "wrong-charge", "general");
        caseFiles.assign(file.id(), "customer-centre", "emma.clark");
        deadlines.set(
                file.id(),
                clock.instant(),
                List.of(order("first-reply", "PT45M"), order("resolve", "PT24H")),
                "deadline-policy:1");
        deadlines.meet(file.id(), "first-reply");
        caseFiles.addCorrespondence(
                file.id(), new NewCorrespondence("in", "web", "complaint", null, null, file.description()));
        caseFiles.addCorrespondence(
                file.id(), new NewCorrespondence("out", "mail", "reply", null, "Your complaint", "We look into it."));
        caseFiles.moveTo(file.id(), TestStage.IN_WORK);
        tasks.complete(tasks.createTaskQuery()
                .processInstanceBusinessKey(file.id().value())
                .singleResult()
                .getId());
        return file;
    }

    private static Map<String, Object> order(String kind, String limit) {
        Map<String, Object> row = new HashMap<>();
        row.put("deadline", kind);
        row.put("source", "D-01");
        row.put("clock", "always");
        row.put("limit", limit);
        row.put("warn", "0.5");
        row.put("ladder", "prompt");
        row.put("legal", false);
        return row;
    }
}
