package org.answerable;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.answerable.testing.Browser.look;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.answerable.casefile.CaseFiles;
import org.answerable.directory.Directory;
import org.answerable.engine.CaseProcesses.OpenTask;
import org.answerable.platform.CaseId;
import org.answerable.testing.Browser;
import org.answerable.testing.ServerTest;
import org.answerable.testing.TasklistUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One complaint as its people see it: filed on a phone in Chinese, worked in Tasklist by four people, followed to its end. */
@ServerTest
// Early: Tasklist shows the first 15 tasks of a list, and other tests leave dozens.
@Order(3)
@Tag("h2-only")
class WholeCaseBrowserIT {

    private final int port;
    private final String password;
    private Browser browser;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    Directory directory;

    @Autowired
    TasklistUser tasklist;

    WholeCaseBrowserIT(@LocalServerPort int port, @Value("${answerable.sample-password}") String password) {
        this.port = port;
        this.password = password;
    }

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aComplaintGoesFromAPhoneThroughTasklistToItsClosedFile() {
        Page complainant = browser.phone("zh-CN");
        String number = file(complainant);

        Page clerk = logIn("wang.fang");
        Locator triage = claim(clerk, "Triage complaint", number);
        choose(triage, "Accept it for a department");
        select(triage, "Category", "Dangerous driving");
        select(triage, "Department", "Risk control");
        look(clerk, "tasklist-triage");
        complete(clerk);

        Page handler = logIn("liu.yang");
        Locator reply = claim(handler, "Reply to complainant", number);
        choose(reply, "Reply to the complainant");
        reply.getByLabel("Reply · 回复").last().fill("我们正在核实行车记录。");
        complete(handler);

        Page resolver = logIn("chen.wei");
        investigateAndDraft(resolver, number);
        check(logIn("james.wood"), number);
        complainant.reload();
        assertThat(complainant.locator("main")).containsText("违约核实中");
        CaseId id = caseFiles.byNumber(number).orElseThrow().id();
        penalised(id);

        complainant.reload();
        assertThat(complainant.locator("main")).containsText("情况属实，已处罚司机。𠮷😀");
        assertThat(complainant.locator("main")).containsText("给予您补偿，金额 CNY 50.00");
        look(complainant, "track-answered");
        complainant.locator("#verdict .button-primary").first().click();
        assertThat(complainant.locator("main")).containsText("分析原因");
        Page quality = logIn("song.jie");
        Locator cause = claim(quality, "Attribute cause", number);
        choose(cause, "None of these");
        cause.getByLabel("Why · 说明").last().fill("个别司机所为。");
        look(quality, "tasklist-cause");
        complete(quality);
        complainant.reload();
        assertThat(complainant.locator("main")).containsText("正在兑现");
        look(complainant, "track-settling");
        paid(id);
        complainant.reload();
        assertThat(complainant.locator("main")).containsText("已办结");
        complainant.locator("#stars-5").check();
        complainant.locator("#rating button").click();
        assertThat(complainant.locator("main")).containsText("感谢您的评分");
        look(complainant, "track-closed");

        resolver.navigate("/staff/cases/" + number + "?lang=en");
        assertThat(resolver.locator("[data-diagram] .djs-container")).isVisible();
        assertThat(resolver.locator("main")).containsText("轨迹显示时速 140 公里。");
        look(resolver, "casefile-closed");
        resolver.navigate("/staff/cases/" + number + "/response?lang=en");
        look(resolver, "casefile-response");
        assertThat(browser.complaints()).isEmpty();
    }

    private void penalised(CaseId id) {
        Map<String, Object> penalty = Map.of(
                "penaltyType", "breach",
                "driver", "王师傅",
                "fine", 100.0,
                "currency", "CNY",
                "points", 3L,
                "closure", "closed",
                "days", "3");
        tasklist.complete("chen.wei", id, "UserTask_EnterPenalty", penalty);
        tasklist.complete("sun.li", id, "UserTask_VerifyBreach", Map.of("outcome", "true"));
    }

    private void paid(CaseId id) {
        OpenTask pay = tasklist.task(id, "UserTask_PayRemedy");
        String cashier = directory.peopleOf(pay.departments().get(0)).get(0).id();
        tasklist.complete(cashier, id, "UserTask_PayRemedy", Map.of("outcome", "paid", "paymentReference", "BANK-1"));
    }

    private void investigateAndDraft(Page page, String number) {
        Locator found = claim(page, "Investigate complaint", number);
        choose(found, "Something was found");
        select(found, "Finding · 结论", "Substantiated");
        select(found, "Evidence: what it is", "Trip track");
        found.getByLabel("Evidence: what it tells").last().fill("轨迹显示时速 140 公里。");
        look(page, "tasklist-investigate");
        complete(page);

        Locator draft = claim(page, "Draft answer", number);
        choose(draft, "The answer is ready");
        assertThat(draft.getByLabel("Answer · 答复").last()).hasValue(Pattern.compile("[\\s\\S]*您的投诉属实[\\s\\S]*"));
        draft.getByLabel("Answer · 答复").last().fill("情况属实，已处罚司机。𠮷😀\n{remedy}");
        select(draft, "Add a remedy", "C-15 · Compensation for you");
        draft.getByLabel("Amount").last().fill("50");
        draft.getByLabel("Currency").last().fill("CNY");
        look(page, "tasklist-draft");
        complete(page);
    }

    private void check(Page page, String number) {
        Locator check = claim(page, "Check answer", number);
        choose(check, "Accept");
        look(page, "tasklist-check");
        complete(page);
    }

    private String file(Page page) {
        page.navigate("/complaints/new/ride-hailing");
        page.locator("#subject").fill("司机开车太快 𠮷😀");
        page.locator("#description").fill("高速上超速，乘客很害怕。");
        page.locator("#name").fill("王小明");
        page.locator("#email").fill("wang.xiaoming@example.org");
        look(page, "complaint-form");
        page.locator("#form button[type=submit]").click();
        String number = page.locator("main .notice strong, main .notice .lead")
                .last()
                .innerText()
                .strip();
        look(page, "complaint-filed");
        page.locator("main a[href*='/track/']").first().click();
        assertThat(page.locator("main")).containsText(number);
        look(page, "track-open");
        return number;
    }

    private Page logIn(String person) {
        Page page = browser.desktop("en");
        page.navigate("/staff");
        page.locator("[name=username]").fill(person);
        page.locator("[name=password]").fill(password);
        page.locator("[name=password]").press("Enter");
        page.waitForURL("**/staff**");
        return page;
    }

    /** Finds the task as a handler would, by the department's list and the case number, and claims it. */
    private Locator claim(Page page, String task, String number) {
        page.navigate("/camunda/app/tasklist/");
        page.getByText("My departments").click();
        page.locator("a, h4").getByText(task + " · " + number).first().click();
        page.getByText("Claim", new Page.GetByTextOptions().setExact(true)).click();
        Locator form = page.locator(".fjs-container");
        assertThat(form.getByRole(AriaRole.RADIO).first()).isEnabled();
        return form;
    }

    private static void choose(Locator form, String label) {
        form.getByText(label).first().click();
    }

    private static void select(Locator form, String label, String option) {
        form.locator(".fjs-form-field-select", new Locator.LocatorOptions().setHasText(label))
                .locator(".fjs-input-group")
                .click();
        form.locator(".fjs-dropdownlist-item", new Locator.LocatorOptions().setHasText(option))
                .first()
                .click();
    }

    private static void complete(Page page) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Complete").setExact(true))
                .click();
        assertThat(page.locator(".fjs-container")).hasCount(0);
    }
}
