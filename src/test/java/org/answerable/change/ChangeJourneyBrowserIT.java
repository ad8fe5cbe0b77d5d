package org.answerable.change;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.answerable.testing.Browser.look;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.answerable.casefile.CaseFiles;
import org.answerable.engine.CaseProcesses;
import org.answerable.engine.CaseProcesses.OpenTask;
import org.answerable.platform.CaseId;
import org.answerable.testing.Browser;
import org.answerable.testing.EngineTime;
import org.answerable.testing.ServerTest;
import org.answerable.testing.TasklistUser;
import org.answerable.testing.Visitor;
import org.camunda.bpm.engine.FormService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One change as its people see it: requested on a page, voted on in Tasklist, found in the calendar, carried out, reviewed. */
@ServerTest
@Tag("h2-only")
class ChangeJourneyBrowserIT {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    /** Tasklist loads much before it shows a form. */
    private static final LocatorAssertions.IsEnabledOptions PATIENTLY =
            new LocatorAssertions.IsEnabledOptions().setTimeout(60_000);

    private static final String MANAGER = "he.xin";
    private static final String IMPLEMENTER = "gao.ming";
    private static final Map<String, Object> RISKY =
            Map.of("users", "many", "reversible", false, "tested", "partly", "downtime", true);

    @LocalServerPort
    int port;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    Changes changes;

    @Autowired
    CaseProcesses processes;

    @Autowired
    TasklistUser tasklist;

    @Autowired
    FormService forms;

    @Autowired
    EngineTime time;

    @Autowired
    Clock clock;

    private Browser browser;

    @Test
    void aChangeGoesFromItsRequestThroughTheBoardAndTheCalendarToItsReview() {
        try (Browser opened = new Browser(port)) {
            browser = opened;
            String number = requested(logIn("olivia.reed"));
            CaseId id = caseFiles.byNumber(number).orElseThrow().id();
            tasklist.complete(MANAGER, id, "UserTask_Evaluate", RISKY);
            votes(id);
            tasklist.complete(MANAGER, id, "UserTask_Plan", plan());

            Page reviewer = logIn("grace.turner");
            seenInTheCalendar(reviewer, id, number);
            carriedOut(id);
            assertThat(caseFiles.get(id).state()).isEqualTo("reviewing");
            reviewed(reviewer, id, number);
            assertThat(caseFiles.get(id).state()).isEqualTo("successful-with-problems");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static String requested(Page page) {
        page.navigate("/staff/changes/new?lang=en");
        onlyWhatFits(page);
        page.locator("#subject").fill("New disk for the portal 换盘");
        page.locator("#description").fill("The old one is nearly full.");
        look(page, "change-request");
        page.locator("main form button[type=submit]").last().click();
        page.waitForURL("**/staff/cases/CR-*");
        assertThat(page.locator("main")).containsText("Being evaluated");
        look(page, "change-requested");
        return page.url().replaceAll(".*/(CR-[0-9-]+).*", "$1");
    }

    /** The page offers what the chosen profile and kind take, and nothing else. */
    private static void onlyWhatFits(Page page) {
        page.locator("#profile").selectOption("telecom");
        assertThat(page.locator("#kind option")).hasCount(1);
        assertThat(page.locator("#category option")).hasCount(2);
        assertThat(page.locator("#clientName")).isHidden();
        page.locator("#profile").selectOption("it-operations");
        page.locator("#kind").selectOption("works");
        assertThat(page.locator("#clientName")).isVisible();
        page.locator("#kind").selectOption("it");
        page.locator("#model").selectOption("standard");
        assertThat(page.locator("#category")).isHidden();
        assertThat(page.locator("#template")).isVisible();
        page.locator("#model").selectOption("normal");
        assertThat(page.locator("#category optgroup")).hasCount(1);
    }

    private void votes(CaseId id) {
        Page member = logIn("grace.turner");
        member.navigate(task(id, "UserTask_Vote", "grace.turner").taskListLink());
        Locator form = member.locator(".fjs-container");
        assertThat(form.getByRole(AriaRole.RADIO).first()).isEnabled(PATIENTLY);
        form.getByRole(AriaRole.RADIO).first().check();
        form.getByRole(AriaRole.TEXTBOX).last().fill("The window is quiet. 时段清闲。");
        look(member, "board-vote");
        complete(member);
        time.executeDueJobs(id);
        for (String other : List.of("tom.baker", "raj.patel")) {
            String task = task(id, "UserTask_Vote", other).id();
            tasklist.as(other, () -> {
                forms.submitTaskForm(task, Map.of("vote", "yes", "reason", "Because"));
                return null;
            });
        }
        time.executeDueJobs(id);
        assertThat(caseFiles.get(id).state()).isEqualTo("planning");
    }

    private void seenInTheCalendar(Page page, CaseId id, String number) {
        Instant start = changes.plan(id).orElseThrow().windowStart();
        String day = start.atZone(LONDON).toLocalDate().toString();
        page.navigate("/staff/changes/calendar?lang=en&view=month&day=" + day);
        Locator entry = page.locator("a[href$='/staff/cases/" + number + "']").first();
        assertThat(entry).isVisible();
        assertThat(page.locator(".calendar > li").first()).isVisible();
        assertThat(page.locator("#span"))
                .containsText(start.atZone(LONDON).getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        look(page, "change-calendar-month");
        page.navigate("/staff/changes/calendar?lang=en&view=week&day=" + day);
        look(page, "change-calendar-week");
        Page phone = page.context().newPage();
        phone.setViewportSize(390, 844);
        phone.navigate("/staff/changes/calendar?lang=zh-CN&view=month&day=" + day);
        look(phone, "change-calendar-phone");
        assertThat((Integer) phone.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
        phone.close();
        page.navigate("/staff/changes/windows?lang=en");
        look(page, "change-windows");
        page.navigate("/staff/changes/calendar?lang=en&view=month&day=" + day);
        entry.press("Enter");
        page.waitForURL("**/staff/cases/" + number);
        assertThat(page.locator("main")).containsText("Put the old disk back");
    }

    private void carriedOut(CaseId id) {
        time.passUntil(id, changes.plan(id).orElseThrow().windowStart());
        tasklist.complete(IMPLEMENTER, id, "UserTask_Begin", Map.of());
        tasklist.complete(IMPLEMENTER, id, "UserTask_Step", Map.of("outcome", "done"));
        tasklist.complete(
                "olivia.reed", id, "UserTask_Confirm", Map.of("outcome", "problems", "remarks", "Slow at first"));
        tasklist.complete(MANAGER, id, "UserTask_Check", Map.of("outcome", "works"));
        time.executeDueJobs(id);
    }

    private void reviewed(Page page, CaseId id, String number) {
        OpenTask review = tasklist.task(id, "UserTask_Review");
        tasklist.claim("grace.turner", id, "UserTask_Review");
        page.navigate(review.taskListLink());
        Locator form = page.locator(".fjs-container");
        Locator happened = form.getByLabel("What happened").last();
        assertThat(happened).isEnabled(PATIENTLY);
        happened.fill("The disk was slow for an hour.");
        form.getByLabel("What is learned").last().fill("Warm it up first. 先预热。");
        look(page, "change-review");
        complete(page);
        page.navigate("/staff/cases/" + number + "?lang=en");
        assertThat(page.locator("main")).containsText("Warm it up first.");
        look(page, "change-reviewed");
    }

    private Map<String, Object> plan() {
        Instant start = clock.instant().plus(Duration.ofDays(30));
        return Map.of(
                "windowStart",
                written(start),
                "windowEnd",
                written(start.plus(Duration.ofHours(4))),
                "decideBy",
                written(start.plus(Duration.ofHours(2))),
                "steps",
                "second-line; Put the new disk in",
                "check",
                "The portal shows its start page",
                "backOutPlan",
                "Put the old disk back");
    }

    private static String written(Instant moment) {
        return PlanRules.MOMENT.format(moment.atZone(LONDON));
    }

    private OpenTask task(CaseId id, String element, String assignee) {
        return processes.openTasks(id).stream()
                .filter(task -> task.elementId().equals(element) && assignee.equals(task.assignee()))
                .findFirst()
                .orElseThrow();
    }

    private Page logIn(String person) {
        Page page = browser.desktop("en");
        page.navigate("/staff");
        page.locator("[name=username]").fill(person);
        page.locator("[name=password]").fill(Visitor.SAMPLE_PASSWORD);
        page.locator("[name=password]").press("Enter");
        page.waitForURL("**/staff**");
        return page;
    }

    private static void complete(Page page) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Complete").setExact(true))
                .click();
        assertThat(page.locator(".fjs-container")).hasCount(0);
    }
}
