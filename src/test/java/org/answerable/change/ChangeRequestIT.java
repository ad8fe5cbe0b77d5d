package org.answerable.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.answerable.board.Boards;
import org.answerable.board.Decision;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.CaseKind;
import org.answerable.configurationitem.Because;
import org.answerable.configurationitem.Item;
import org.answerable.configurationitem.ItemDraft;
import org.answerable.configurationitem.Items;
import org.answerable.configurationitem.SaveItem;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.Deadlines;
import org.answerable.engine.CaseProcesses;
import org.answerable.engine.CaseProcesses.OpenTask;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.CaseId;
import org.answerable.platform.Ids;
import org.answerable.platform.InvalidInputException;
import org.answerable.testing.EngineTime;
import org.answerable.testing.Mails;
import org.answerable.testing.ServerTest;
import org.answerable.testing.TasklistUser;
import org.answerable.testing.Visitor;
import org.answerable.window.Freeze;
import org.answerable.window.MaintenanceWindow;
import org.answerable.window.SetMaintenance;
import org.camunda.bpm.engine.FormService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Changes of every kind, each way out of the model: reached by tasks, messages and the clock alone. */
@ServerTest
class ChangeRequestIT {

    private static final String REQUESTER = "olivia.reed";
    private static final String MANAGER = "he.xin";
    private static final String IMPLEMENTER = "gao.ming";
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Map<String, Object> HARMLESS =
            Map.of("users", "none", "reversible", true, "tested", "yes", "downtime", false);
    private static final Map<String, Object> RISKY =
            Map.of("users", "many", "reversible", false, "tested", "partly", "downtime", true);
    private static final Map<String, Object> WORKS = Map.of("outcome", "works");
    private static final Map<String, Object> TRIED = Map.of("evidence", "tried-first; on the test system");

    @LocalServerPort
    int port;

    @Autowired
    RequestChange requesting;

    @Autowired
    MoveChange moving;

    @Autowired
    Changes changes;

    @Autowired
    ChangeFlow flow;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Concerns concerns;

    @Autowired
    DeclareFreeze declaring;

    @Autowired
    SetMaintenance setting;

    @Autowired
    Boards boards;

    @Autowired
    Items items;

    @Autowired
    SaveItem saving;

    @Autowired
    Ledger ledger;

    @Autowired
    CaseProcesses processes;

    @Autowired
    TasklistUser tasklist;

    @Autowired
    FormService forms;

    @Autowired
    EngineTime time;

    @Autowired
    Mails mails;

    @Autowired
    Clock clock;

    @Test
    void aNormalChangeIsEvaluatedApprovedPlannedCarriedOutAndConfirmed() {
        CaseId id = requested(null, "normal", "other");
        CaseFile file = caseFiles.get(id);
        assertThat(file.kind()).isEqualTo(CaseKind.CHANGE_REQUEST);
        assertThat(file.number()).startsWith("CR-");
        assertThat(file.ownerDepartment()).isEqualTo("change-management");
        assertThat(file.state()).isEqualTo("evaluating");
        assertThatThrownBy(() -> flow.start(id)).hasMessageContaining("already on its way");

        tasklist.complete(MANAGER, id, "UserTask_Evaluate", HARMLESS);
        assertThat(changes.evaluation(id).orElseThrow().risk()).isEqualTo("low");
        assertThat(caseFiles.get(id).state()).isEqualTo("in-approval");
        tasklist.complete(MANAGER, id, "UserTask_Approve", Map.of("outcome", "approve"));
        assertThat(caseFiles.get(id).state()).isEqualTo("planning");
        tasklist.complete(MANAGER, id, "UserTask_Plan", plan(Duration.ofDays(1)));
        assertThat(caseFiles.get(id).state()).isEqualTo("scheduled");
        assertThat(deadlines.of(id, "implement").orElseThrow().due())
                .isEqualTo(changes.plan(id).orElseThrow().windowEnd());

        openWindow(id);
        assertThat(caseFiles.get(id).state()).isEqualTo("implementing");
        tasklist.complete(IMPLEMENTER, id, "UserTask_Begin", Map.of("remarks", "All is ready"));
        step(id);
        step(id);
        assertThat(deadlines.of(id, "implement").orElseThrow().state()).isEqualTo(Deadline.State.MET);
        confirmed(id, WORKS, WORKS);

        assertThat(caseFiles.get(id).state()).isIn("successful", "reviewing");
        reviewIfOwed(id);
        assertThat(caseFiles.get(id).state()).isEqualTo("successful");
        assertThat(processes.positions(id)).isEmpty();
        assertThat(mails.of(id))
                .extracting(Mails.Received::subject)
                .containsExactly("Approved: " + file.number(), "Closed: " + file.number());
        assertThat(mails.of(id).get(1).text()).contains("It was successful.");
    }

    @Test
    void aStandardChangeIsApprovedByItsTemplateWhichFillsThePlan() {
        CaseId id = requested("restart-service", null, null);
        assertThat(caseFiles.get(id).state()).isEqualTo("planning");
        assertThat(changes.approval(id).orElseThrow().approved()).isTrue();
        Map<String, Object> window = new HashMap<>(plan(Duration.ofDays(3)));
        window.keySet().removeAll(List.of("steps", "check", "backOutPlan"));
        tasklist.complete(MANAGER, id, "UserTask_Plan", window);

        assertThat(changes.steps(id)).extracting(Step::title).containsExactly("Stop the service", "Start the service");
        Deadline notice = deadlines.of(id, PlanChange.NOTICE).orElseThrow();
        assertThat(notice.source()).isEqualTo("D-39");
        assertThat(notice.due())
                .isEqualTo(changes.plan(id).orElseThrow().windowStart().minus(Duration.ofHours(48)));
        tasklist.complete(MANAGER, id, "UserTask_TellUsers", Map.of("how", "By mail to all users of the portal"));
        assertThat(deadlines.of(id, PlanChange.NOTICE).orElseThrow().state()).isEqualTo(Deadline.State.MET);
        openWindow(id);
        tasklist.complete(IMPLEMENTER, id, "UserTask_Begin", Map.of());
        step(id);
        step(id);
        confirmed(id, WORKS, WORKS);

        assertThat(caseFiles.get(id).state()).isEqualTo("successful");
    }

    @Test
    void usersWhoAreNotToldAreEscalatedAndAWaiverNeedsItsReason() {
        CaseId id = requested("restart-service", null, null);
        assertThatThrownBy(() -> tasklist.complete(MANAGER, id, "UserTask_Plan", plan(Duration.ofHours(5))))
                .hasStackTraceContaining("不提前通知用户的原因: 须在");
        assertThat(changes.plan(id)).isEmpty();
        tasklist.complete(MANAGER, id, "UserTask_Plan", plan(Duration.ofDays(3)));
        time.passUntil(id, deadlines.of(id, PlanChange.NOTICE).orElseThrow().due());
        assertThat(processes.positions(id).toString()).contains("CallActivity_EscalateNotice");
        tasklist.complete(MANAGER, id, "UserTask_TellUsers", Map.of("how", "By phone"));
        assertThat(processes.positions(id))
                .extracting(CaseProcesses.Position::elementId)
                .containsOnly("Gateway_WindowOpens");

        Acting.as(Actor.person(MANAGER), "staff", () -> {
            moving.planAnew(id, "Another window");
            return null;
        });
        assertThat(caseFiles.get(id).state()).isEqualTo("planning");
        assertThatThrownBy(() -> tasklist.complete(MANAGER, id, "UserTask_Plan", plan(Duration.ofHours(5))))
                .hasStackTraceContaining("不提前通知用户的原因: 须在");
        Map<String, Object> waived = new HashMap<>(plan(Duration.ofHours(5)));
        waived.put("waiver", "The disk is filling up");
        tasklist.complete(MANAGER, id, "UserTask_Plan", waived);

        assertThat(caseFiles.get(id).state()).isEqualTo("scheduled");
        assertThat(caseFiles.get(id).severity()).isEqualTo("urgent");
        assertThat(changes.plan(id).orElseThrow().number()).isEqualTo(2);
        assertThat(changes.plan(id).orElseThrow().waiver()).isEqualTo("The disk is filling up");
        assertThat(deadlines.of(id, PlanChange.NOTICE).filter(Deadline::open)).isEmpty();
        assertThat(ledger.entries(id).stream().flatMap(entry -> entry.facts().stream()))
                .filteredOn(fact -> "change.planned".equals(fact.type()))
                .last()
                .satisfies(fact -> assertThat(fact.values()).containsKey("waiver"));
    }

    @Test
    void maintenanceOutsideOfItsWindowsNeedsAReasonThatStandsOnRecord() {
        String service = "Counter " + Ids.next().substring(0, 8);
        MaintenanceWindow nights = as(
                MANAGER,
                () -> setting.set(
                        new SetMaintenance.Draft(null, service, "working", null, "02:00", "02:01", "cn-office")));
        CaseId id = as(
                        REQUESTER,
                        () -> requesting.request(
                                null,
                                null,
                                new ChangeDraft(
                                        null,
                                        "rest",
                                        "restart-service",
                                        null,
                                        null,
                                        null,
                                        "Restart",
                                        "It hangs",
                                        service,
                                        null)))
                .id();
        Map<String, Object> plan = new HashMap<>(plan(Duration.ofDays(3)));
        assertThatThrownBy(() -> tasklist.complete("grace.turner", id, "UserTask_Plan", plan))
                .hasStackTraceContaining("not within the maintenance windows of " + service);
        plan.put("outsideReason", "The vendor comes only then");
        tasklist.complete("grace.turner", id, "UserTask_Plan", plan);
        as(MANAGER, () -> {
            setting.end(nights.id());
            return null;
        });

        assertThat(concerns.of(id)).singleElement().satisfies(concern -> {
            assertThat(concern.kind()).isEqualTo(Concern.OUTSIDE);
            assertThat(concern.outcome()).isEqualTo(Concern.ACCEPTED);
            assertThat(concern.reason()).isEqualTo("The vendor comes only then");
        });
        assertThat(openTasks(id)).contains("UserTask_TellUsers");
    }

    @Test
    void anItemChangesWithinTheChangeThatListsItWhileItIsCarriedOut() {
        CaseId id = requested("update-on-request", null, null);
        String number = caseFiles.get(id).number();
        Map<String, Object> plan = new HashMap<>(plan(Duration.ofDays(1)));
        plan.put("items", "APP-MAP, NO-SUCH");
        assertThatThrownBy(() -> tasklist.complete("grace.turner", id, "UserTask_Plan", plan))
                .hasStackTraceContaining("There is no configuration item NO-SUCH");
        plan.put("items", "APP-MAP +APP-PAY");
        assertThatThrownBy(() -> tasklist.complete("grace.turner", id, "UserTask_Plan", plan))
                .hasStackTraceContaining("APP-PAY cannot be added");
        plan.put("items", "APP-MAP APP-MAP +APP-MAP-2");
        tasklist.complete("grace.turner", id, "UserTask_Plan", plan);
        assertThat(changes.items(id)).containsExactlyInAnyOrder("APP-MAP", "APP-MAP-2");
        Item before = items.byCode("APP-MAP").orElseThrow();
        ItemDraft draft = ItemDraft.of(before.withValues(with(before.values(), "release", "2026.11")));
        Because because = Because.change(number);
        refused(IMPLEMENTER, draft, because, "change-not-in-implementation");
        openWindow(id);
        refused("zhao.min", draft, because, "change-not-the-implementer");
        refused(IMPLEMENTER, ItemDraft.of(items.byCode("APP-PAY").orElseThrow()), because, "change-item-not-listed");
        refused(IMPLEMENTER, draft, Because.change("CR-2000-000001"), "change-unknown");
        as(IMPLEMENTER, () -> saving.save(draft, because));
        ItemDraft added = new ItemDraft(
                "APP-MAP-2",
                "Second map",
                draft.type(),
                draft.department(),
                draft.service(),
                draft.state(),
                draft.values(),
                0);
        as(IMPLEMENTER, () -> saving.save(added, because));
        assertThat(items.byCode("APP-MAP-2")).isPresent();

        assertThat(items.byCode("APP-MAP").orElseThrow().values()).containsEntry("release", "2026.11");
        assertThat(ledger.entries(id).stream().flatMap(entry -> entry.facts().stream()))
                .anyMatch(fact -> "item.changed".equals(fact.type()));
        Visitor person = new Visitor(port);
        person.logIn(MANAGER, Visitor.SAMPLE_PASSWORD);
        assertThat(person.get("/staff/cases/" + number + "?lang=en").body())
                .contains("Put the new disk in", "Not done yet", "/staff/configuration-items/APP-MAP");
        tasklist.complete(IMPLEMENTER, id, "UserTask_Begin", TRIED);
        step(id);
        assertThat(person.get("/staff/cases/" + number + "?lang=en").body()).contains("Done by");
        assertThat(new Visitor(port)
                        .withBasic(MANAGER, Visitor.SAMPLE_PASSWORD)
                        .get("/api/v1/cases/" + number + "/change")
                        .body())
                .contains("\"doneBy\":\"gao.ming\"")
                .doesNotContain("caseId");
        CaseId other = requested(null, "normal", "other");
        refused(IMPLEMENTER, draft, Because.change(caseFiles.get(other).number()), "change-not-approved");
    }

    @Test
    void oneItemIsTouchedByOneChangeAtATimeAndTheOtherIsToldWhich() throws Exception {
        Map<String, Object> plan = new HashMap<>(plan(Duration.ofDays(6)));
        plan.put("items", "DB-ORDERS");
        List<CaseId> both = List.of(planning(), planning());
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService planners = Executors.newFixedThreadPool(2);
        List<Future<String>> ends = both.stream()
                .map(id -> planners.submit(() -> {
                    together.await();
                    return planned(id, plan);
                }))
                .toList();
        List<String> told = List.of(ends.get(0).get(), ends.get(1).get());
        planners.shutdown();

        assertThat(told).containsOnlyOnce("scheduled");
        CaseId first = both.get(told.indexOf("scheduled"));
        CaseId second = both.get(1 - told.indexOf("scheduled"));
        assertThat(told.get(both.indexOf(second)))
                .contains(
                        "Another change touches the same item",
                        "DB-ORDERS (" + caseFiles.get(first).number());
        assertThat(changes.plan(second)).isEmpty();
        cancel(first);
        assertThat(planned(second, plan)).isEqualTo("scheduled");
    }

    @Test
    void usersAreToldAnewOfAnotherWindowAndNoItemIsForgotten() {
        CaseId id = requested("restart-service", null, null);
        Map<String, Object> plan = new HashMap<>(plan(Duration.ofDays(30)));
        plan.put("items", "APP-MAP APP-PAY");
        plan.put("conflictReason", "They are told");
        tasklist.complete(MANAGER, id, "UserTask_Plan", plan);
        tasklist.complete(MANAGER, id, "UserTask_TellUsers", Map.of("how", "By mail"));
        Acting.as(Actor.person(MANAGER), "staff", () -> moving.planAnew(id, "Another window"));
        Map<String, Object> later = new HashMap<>(plan(Duration.ofDays(31)));
        later.put("conflictReason", "They are told");
        later.put("items", "APP-MAP");
        assertThat(planned(id, later)).contains("APP-PAY").contains("evaluated or planned with these items too");
        later.put("items", "APP-MAP -APP-PAY -DB-ORDERS");
        assertThat(planned(id, later)).contains("There is no configuration item -DB-ORDERS");
        later.put("items", "APP-MAP -APP-PAY");
        tasklist.complete(MANAGER, id, "UserTask_Plan", later);

        assertThat(changes.items(id)).containsExactly("APP-MAP");
        assertThat(deadlines.of(id, PlanChange.NOTICE).orElseThrow())
                .matches(Deadline::open)
                .extracting(Deadline::due)
                .isEqualTo(changes.plan(id).orElseThrow().windowStart().minus(Duration.ofHours(48)));
        tasklist.complete(MANAGER, id, "UserTask_TellUsers", Map.of("how", "By mail, again"));
        cancel(id);
    }

    @Test
    void workThatOverrunsHasItsItemsInHandUntilSomebodyDecides() {
        CaseId late = planning();
        assertThat(planned(late, onServer(Duration.ofDays(40)))).isEqualTo("scheduled");
        CaseId next = planning();
        assertThat(planned(next, onServer(Duration.ofDays(40).plusHours(5)))).isEqualTo("scheduled");
        openWindow(late);
        String begin = "begin-change:" + tasklist.task(late, "UserTask_Begin").id();
        time.passUntil(late, deadlines.of(late, begin).orElseThrow().due().plusSeconds(60));
        tasklist.complete(IMPLEMENTER, late, "UserTask_Begin", TRIED);
        assertThat(deadlines.of(late, begin).orElseThrow().state()).isEqualTo(Deadline.State.BREACHED);
        openWindow(next);
        assertThat(openTasks(next)).containsExactly("UserTask_DecideException");
        assertThat(concerns.of(next)).last().satisfies(concern -> assertThat(concern.told())
                .startsWith("SRV-0001 (" + caseFiles.get(late).number()));
        tasklist.complete(MANAGER, next, "UserTask_DecideException", Map.of("outcome", "grant", "reason", "Agreed"));
        openWindow(next);

        assertThat(caseFiles.get(next).state()).isEqualTo("implementing");
    }

    private Map<String, Object> onServer(Duration ahead) {
        Map<String, Object> plan = new HashMap<>(plan(ahead));
        plan.put("items", "SRV-0001");
        plan.put("conflictReason", "They are told");
        return plan;
    }

    @Test
    void abnormalDataAreTouchedAfterTheUserAgreedAndASecondPersonConfirms() {
        CaseId id = requested("data-fix", null, null);
        tasklist.complete(MANAGER, id, "UserTask_Plan", plan(Duration.ofDays(1)));
        openWindow(id);
        assertThatThrownBy(() -> tasklist.complete(IMPLEMENTER, id, "UserTask_Begin", TRIED))
                .hasStackTraceContaining("模板只要求");
        assertThatThrownBy(() -> tasklist.complete(IMPLEMENTER, id, "UserTask_Begin", Map.of()))
                .hasStackTraceContaining("user-asked");
        tasklist.complete(IMPLEMENTER, id, "UserTask_Begin", Map.of("evidence", "user-asked; Ms Li, by phone"));
        step(id);
        assertThatThrownBy(() -> step(id)).hasStackTraceContaining("values-before, values-after");
        Map<String, Object> values = new HashMap<>(Map.of("outcome", "done"));
        values.put("evidence", "values-before; 7\nvalues-after; 70");
        tasklist.complete(IMPLEMENTER, id, "UserTask_Step", values);
        tasklist.complete(REQUESTER, id, "UserTask_Confirm", WORKS);
        assertThatThrownBy(() -> tasklist.complete(MANAGER, id, "UserTask_Check", WORKS))
                .hasStackTraceContaining("second-person");
        String number = caseFiles.get(id).number();
        String path = "/api/v1/cases/" + number + "/change/evidence";
        String word = "{\"demand\":\"second-person\",\"evidence\":\"I looked\",\"version\":"
                + caseFiles.get(id).version() + "}";
        assertThat(json(new Visitor(port).withBasic(IMPLEMENTER, Visitor.SAMPLE_PASSWORD), path, word)
                        .body())
                .contains("second-person");
        Visitor second = new Visitor(port).withBasic(MANAGER, Visitor.SAMPLE_PASSWORD);
        assertThat(json(second, path, word).statusCode()).isEqualTo(204);
        assertThat(second.get("/api/v1/cases/" + number + "/change").body())
                .contains("\"demand\":\"values-before\",\"evidence\":\"7\"");
        tasklist.complete(MANAGER, id, "UserTask_Check", WORKS);
        time.executeDueJobs(id);

        assertThat(caseFiles.get(id).state()).isEqualTo("successful");
        Visitor person = new Visitor(port);
        person.logIn(MANAGER, Visitor.SAMPLE_PASSWORD);
        assertThat(person.get("/staff/cases/" + number + "?lang=en").body())
                .contains("Values before", "Ms Li, by phone");
    }

    @Test
    void aWindowWithinAFreezeNeedsAnExceptionOfSomebodyElse() {
        CaseId id = planning();
        Freeze freeze = freeze(Duration.ofDays(8), "SRV-0003");
        Map<String, Object> plan = touching("SRV-0003", Duration.ofDays(8).plusHours(1));
        assertThatThrownBy(() -> tasklist.complete(MANAGER, id, "UserTask_Plan", plan))
                .hasStackTraceContaining("End of the year, accounts, 年终封网");
        plan.put("freezeReason", "The disk is nearly full");
        tasklist.complete(MANAGER, id, "UserTask_Plan", plan);
        assertThat(caseFiles.get(id).state()).isEqualTo("planning");
        Map<String, Object> grant = Map.of("outcome", "grant", "reason", "Small and needed");
        assertThatThrownBy(() -> tasklist.complete(MANAGER, id, "UserTask_DecideException", grant))
                .hasStackTraceContaining("任何人不得决定自己计划的破例");
        tasklist.complete(
                "grace.turner", id, "UserTask_DecideException", Map.of("outcome", "refuse", "reason", "Not then"));
        assertThat(openTasks(id)).containsExactly("UserTask_Plan");
        tasklist.complete(MANAGER, id, "UserTask_Plan", plan);
        tasklist.complete("grace.turner", id, "UserTask_DecideException", grant);

        assertThat(caseFiles.get(id).state()).isEqualTo("scheduled");
        assertThat(concerns.of(id)).extracting(Concern::outcome).containsExactly("refused", "granted");
        openWindow(id);
        assertThat(caseFiles.get(id).state()).isEqualTo("implementing");
        lift(freeze);
    }

    @Test
    void anExceptionIsNeededNoMoreOnceTheLastFreezeOverTheWindowIsLifted() {
        CaseId id = planning();
        List<Freeze> both = List.of(freeze(Duration.ofDays(20), "SRV-0101"), freeze(Duration.ofDays(20), "SRV-0101"));
        Map<String, Object> plan = touching("SRV-0101", Duration.ofDays(20).plusHours(1));
        plan.put("freezeReason", "The server is out of support");
        tasklist.complete(MANAGER, id, "UserTask_Plan", plan);
        assertThat(concerns.of(id)).hasSize(2).allMatch(Concern::open);
        lift(both.get(0));
        time.executeErrands(id);
        assertThat(openTasks(id)).containsExactly("UserTask_DecideException");
        lift(both.get(1));
        time.executeErrands(id);

        assertThat(caseFiles.get(id).state()).isEqualTo("scheduled");
        assertThat(concerns.of(id)).extracting(Concern::outcome).containsOnly("lifted");
        assertThat(ledger.entries(id).stream().flatMap(entry -> entry.facts().stream()))
                .filteredOn(fact -> "change.freeze-lifted".equals(fact.type()))
                .hasSize(2);
        openWindow(id);
        assertThat(caseFiles.get(id).state()).isEqualTo("implementing");
    }

    @Test
    void anExceptionIsForTheFreezesThatWereToldAndComesTooLateAfterTheWindow() {
        CaseId id = planning();
        Freeze first = freeze(Duration.ofDays(24), "SRV-0102");
        Map<String, Object> plan = touching("SRV-0102", Duration.ofDays(24).plusHours(1));
        plan.put("freezeReason", "It has to be off by then");
        tasklist.complete(MANAGER, id, "UserTask_Plan", plan);
        time.pass(id, Duration.ofMinutes(1));
        Freeze second = freeze(Duration.ofDays(24), "SRV-0102");
        Map<String, Object> grant = Map.of("outcome", "grant", "reason", "Small and needed");
        tasklist.complete("grace.turner", id, "UserTask_DecideException", grant);
        assertThat(caseFiles.get(id).state()).isEqualTo("scheduled");
        assertThat(concerns.of(id))
                .filteredOn(Concern::open)
                .extracting(Concern::subject)
                .containsExactly(second.id());
        openWindow(id);
        assertThat(openTasks(id)).containsExactly("UserTask_DecideException");
        time.passUntil(id, changes.plan(id).orElseThrow().windowEnd());
        assertThatThrownBy(() -> tasklist.complete("grace.turner", id, "UserTask_DecideException", grant))
                .hasStackTraceContaining("The window is over since");
        tasklist.complete(
                "grace.turner", id, "UserTask_DecideException", Map.of("outcome", "refuse", "reason", "Too late"));

        assertThat(openTasks(id)).containsExactly("UserTask_Plan");
        assertThat(concerns.of(id)).extracting(Concern::outcome).containsExactlyInAnyOrder("granted", "refused");
        lift(first);
        lift(second);
    }

    @Test
    void aFreezeOverAPlanThatIsGivenUpIsNoQuestionAnyMore() {
        CaseId id = planning();
        tasklist.complete("grace.turner", id, "UserTask_Plan", touching("SRV-0002", Duration.ofDays(16)));
        Freeze freeze = freeze(Duration.ofDays(16), "SRV-0002");
        as(MANAGER, () -> {
            moving.planAnew(id, "Not within the freeze");
            return null;
        });
        tasklist.complete("grace.turner", id, "UserTask_Plan", touching("SRV-0002", Duration.ofDays(18)));

        assertThat(caseFiles.get(id).state()).isEqualTo("scheduled");
        assertThat(concerns.of(id))
                .filteredOn(concern -> concern.subject().equals(freeze.id()))
                .extracting(Concern::outcome)
                .containsExactly("overtaken");
        lift(freeze);
    }

    @Test
    void aFreezeComesBeforeTheWorkOrTheWorkBeforeTheFreeze() throws Exception {
        CaseId id = planning();
        tasklist.complete("grace.turner", id, "UserTask_Plan", touching("SRV-0005", Duration.ofDays(26)));
        Instant opens = changes.plan(id).orElseThrow().windowStart();
        // The clock stands behind the opening, and nobody has looked yet.
        time.passUntil(planning(), opens);
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService both = Executors.newFixedThreadPool(2);
        Future<Integer> opening = both.submit(() -> {
            together.await();
            return time.executeDueJobs(id);
        });
        Future<String> freezing = both.submit(() -> {
            together.await();
            try {
                return freeze(Duration.ofMinutes(5), "SRV-0005").id();
            } catch (InvalidInputException refused) {
                return refused.errors().get(0).rule();
            }
        });
        opening.get();
        String freeze = freezing.get();
        both.shutdown();

        if ("freeze-running".equals(freeze)) {
            assertThat(caseFiles.get(id).state()).isEqualTo("implementing");
        } else {
            assertThat(openTasks(id)).containsExactly("UserTask_DecideException");
            as(MANAGER, () -> declaring.lift(freeze, "Not needed"));
            time.executeErrands(id);
            time.executeDueJobs(id);
            assertThat(caseFiles.get(id).state()).isEqualTo("implementing");
        }
    }

    @Test
    void aFreezeIsNotDeclaredOverRunningWorkAndWhoPlannedIsToldOfIt() {
        CaseId running = planning();
        tasklist.complete(MANAGER, running, "UserTask_Plan", touching("LINE-MAIN", Duration.ofHours(3)));
        openWindow(running);
        CaseId waiting = planning();
        tasklist.complete("grace.turner", waiting, "UserTask_Plan", touching("LINE-MAIN", Duration.ofDays(2)));
        assertThatThrownBy(() -> freeze(Duration.ZERO, "LINE-MAIN"))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors())
                        .singleElement()
                        .satisfies(error -> assertThat(error.rule() + error.limit())
                                .contains(
                                        "freeze-running", caseFiles.get(running).number())));
        time.passUntil(running, changes.plan(running).orElseThrow().windowEnd());
        assertThatThrownBy(() -> freeze(Duration.ZERO, "LINE-MAIN"))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors())
                        .extracting(InvalidInputException.FieldError::rule)
                        .containsExactly("freeze-running"));
        assertThatThrownBy(() -> freeze(Duration.ofDays(3_700), "LINE-MAIN"))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors())
                        .extracting(InvalidInputException.FieldError::rule)
                        .contains("freeze-far"));
        Instant opens = changes.plan(waiting).orElseThrow().windowStart();
        Freeze freeze = freeze(Duration.between(clock.instant(), opens), "LINE-MAIN");
        assertThat(concerns.of(waiting)).last().matches(Concern::open);
        mails.deliver();
        assertThat(mails.of(waiting))
                .extracting(Mails.Received::subject)
                .contains(
                        "A freeze touches your plan: " + caseFiles.get(waiting).number());
        openWindow(waiting);
        assertThat(openTasks(waiting)).containsExactly("UserTask_DecideException");
        tasklist.complete(MANAGER, waiting, "UserTask_DecideException", Map.of("outcome", "grant", "reason", "Agreed"));
        openWindow(waiting);

        assertThat(caseFiles.get(waiting).state()).isEqualTo("implementing");
        lift(freeze);
        assertThatThrownBy(() -> lift(freeze)).isInstanceOf(InvalidInputException.class);
    }

    private Map<String, Object> touching(String item, Duration ahead) {
        Map<String, Object> plan = new HashMap<>(plan(ahead));
        plan.put("items", item);
        plan.put("conflictReason", "Both can be done at once");
        return plan;
    }

    private Freeze freeze(Duration until, String item) {
        Instant start = clock.instant().plus(until).minusSeconds(60);
        FreezeDraft draft = new FreezeDraft(
                start, start.plus(Duration.ofHours(6)), "End of the year, accounts, 年终封网", null, null, item);
        return as(MANAGER, () -> declaring.declare(draft)).freeze();
    }

    private void lift(Freeze freeze) {
        as(MANAGER, () -> declaring.lift(freeze.id(), "Not needed"));
    }

    private List<String> openTasks(CaseId id) {
        return processes.positions(id).stream()
                .map(CaseProcesses.Position::elementId)
                .toList();
    }

    @Test
    void dependentItemsAreNotChangedAtOnceWithoutAReason() {
        CaseId first = planning();
        Map<String, Object> plan = new HashMap<>(plan(Duration.ofDays(12)));
        plan.put("items", "APP-DISPATCH");
        tasklist.complete("grace.turner", first, "UserTask_Plan", plan);
        CaseId second = planning();
        plan.put("items", "DB-ORDERS");
        assertThatThrownBy(() -> tasklist.complete("grace.turner", second, "UserTask_Plan", plan))
                .hasStackTraceContaining(
                        "DB-ORDERS → APP-DISPATCH (" + caseFiles.get(first).number());
        plan.put("conflictReason", "The database stays up");
        tasklist.complete("grace.turner", second, "UserTask_Plan", plan);

        assertThat(caseFiles.get(second).state()).isEqualTo("scheduled");
        assertThat(concerns.of(second))
                .singleElement()
                .extracting(Concern::kind)
                .isEqualTo(Concern.DEPENDENT);
    }

    @Test
    void whoeverEvaluatesIsToldWhatElseIsAtItsItemsAndThatCountsForTheRisk() {
        CaseId other = planning();
        tasklist.complete("grace.turner", other, "UserTask_Plan", touching("DB-GRID", Duration.ofDays(30)));
        CaseId unplanned = requested(null, "normal", "other");
        changes.items(unplanned, List.of("APP-OUTAGE"));
        Freeze freeze = freeze(Duration.ofDays(40), "APP-OUTAGE");
        CaseId id = requested(null, "normal", "other");
        Map<String, Object> answers = new HashMap<>(HARMLESS);
        answers.put("items", "APP-OUTAGE");
        assertThatThrownBy(() -> tasklist.complete(MANAGER, id, "UserTask_Evaluate", answers))
                .hasStackTraceContaining("APP-OUTAGE → APP-GIS → DB-GRID ("
                        + caseFiles.get(other).number())
                .hasStackTraceContaining(
                        "APP-OUTAGE (" + caseFiles.get(unplanned).number());
        assertThat(changes.items(id)).isEmpty();
        answers.put("conflictRemarks", "We wait for the database");
        tasklist.complete(MANAGER, id, "UserTask_Evaluate", answers);

        Evaluation found = changes.evaluation(id).orElseThrow();
        assertThat(found.risk()).isEqualTo("medium");
        assertThat(found.impact().conflicts()).isGreaterThanOrEqualTo(2);
        assertThat(boards.ofCase(id)).hasSize(1);
        Visitor person = new Visitor(port);
        person.logIn(MANAGER, Visitor.SAMPLE_PASSWORD);
        String number = caseFiles.get(id).number();
        assertThat(person.get("/staff/cases/" + number + "?lang=en").body())
                .contains("We wait for the database", "What else is there now", "年终封网", "not planned yet")
                .contains("/staff/configuration-items/APP-OUTAGE/impact");
        assertThat(new Visitor(port)
                        .withBasic(MANAGER, Visitor.SAMPLE_PASSWORD)
                        .get("/api/v1/cases/" + number + "/change")
                        .body())
                .contains("\"remarks\":\"We wait for the database\"");
        lift(freeze);
    }

    private CaseId planning() {
        return requested("update-on-request", null, null);
    }

    private String planned(CaseId id, Map<String, Object> plan) {
        try {
            tasklist.complete("grace.turner", id, "UserTask_Plan", plan);
            return caseFiles.get(id).state();
        } catch (RuntimeException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private void refused(String person, ItemDraft draft, Because because, String rule) {
        assertThatThrownBy(() -> as(person, () -> saving.save(draft, because)))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors())
                        .extracting(InvalidInputException.FieldError::rule)
                        .containsExactly(rule));
    }

    private static Map<String, String> with(Map<String, String> values, String name, String value) {
        Map<String, String> more = new HashMap<>(values);
        more.put(name, value);
        return more;
    }

    @ParameterizedTest
    @CsvSource({"yes,yes,successful", "no,,rejected"})
    void aRiskyChangeIsVotedOnByTheAdvisoryBoard(String first, String second, String state) {
        CaseId id = requested(null, "normal", "other");
        tasklist.complete(MANAGER, id, "UserTask_Evaluate", RISKY);
        assertThat(caseFiles.get(id).state()).isEqualTo("in-approval");
        assertThat(changes.evaluation(id).orElseThrow().risk()).isEqualTo("high");
        assertThatThrownBy(() -> vote(id, "grace.turner", first, "")).hasStackTraceContaining("Reason: ");
        vote(id, "grace.turner", first);
        if (second != null) {
            vote(id, "tom.baker", second);
            vote(id, "raj.patel", second);
            tasklist.complete(MANAGER, id, "UserTask_Plan", plan(Duration.ofDays(1)));
            openWindow(id);
            assertThatThrownBy(() -> tasklist.complete("raj.patel", id, "UserTask_Begin", Map.of()))
                    .hasStackTraceContaining("does not carry it out");
            tasklist.complete(IMPLEMENTER, id, "UserTask_Begin", Map.of());
            step(id);
            step(id);
            confirmed(id, WORKS, WORKS);
            reviewIfOwed(id);
        }

        assertThat(caseFiles.get(id).state()).isEqualTo(state);
        assertThat(processes.positions(id)).isEmpty();
    }

    @Test
    void nobodyDecidesOnTheOwnRequestAndARejectionSaysWhy() {
        CaseId id = requestedBy(MANAGER, null, "normal", "other");
        tasklist.complete("grace.turner", id, "UserTask_Evaluate", HARMLESS);
        assertThatThrownBy(() -> tasklist.complete(MANAGER, id, "UserTask_Approve", Map.of("outcome", "approve")))
                .hasStackTraceContaining("任何人不得决定自己的申请");
        assertThatThrownBy(() -> tasklist.complete("grace.turner", id, "UserTask_Approve", Map.of("outcome", "reject")))
                .hasStackTraceContaining("Reason: ");
        tasklist.complete("grace.turner", id, "UserTask_Approve", Map.of("outcome", "reject", "reason", "Not now"));

        assertThat(caseFiles.get(id).state()).isEqualTo("rejected");
        assertThat(mails.of(id).get(0).text()).contains("Not now");
        assertThat(deadlines.of(id)).noneMatch(Deadline::open);
    }

    @Test
    void anEmergencyIsApprovedByTwoOnDutyAndEvaluatedAndReviewedAfterwards() {
        CaseId id = requested(null, "emergency", "other");
        assertThat(caseFiles.get(id).state()).isEqualTo("in-approval");
        List<OpenTask> votes = votes(id);
        votes.stream().limit(2).map(OpenTask::assignee).toList().forEach(person -> vote(id, person, "yes"));
        Freeze freeze = freeze(Duration.ZERO, "LINE-95598");
        Map<String, Object> now = touching("LINE-95598", Duration.ZERO);
        now.remove("windowStart");
        assertThatThrownBy(() -> tasklist.complete(MANAGER, id, "UserTask_Plan", now))
                .hasStackTraceContaining("年终封网");
        now.put("freezeReason", "Nobody can report an outage");
        tasklist.complete(MANAGER, id, "UserTask_Plan", now);
        Freeze second = freeze(Duration.ZERO, "LINE-95598");
        openWindow(id);
        assertThat(concerns.of(id)).extracting(Concern::outcome).containsOnly(Concern.EMERGENCY);
        assertThat(concerns.of(id)).extracting(Concern::subject).containsExactlyInAnyOrder(freeze.id(), second.id());
        lift(freeze);
        lift(second);
        tasklist.complete(IMPLEMENTER, id, "UserTask_Begin", Map.of());
        step(id);
        step(id);
        confirmed(id, WORKS, Map.of("outcome", "problems", "remarks", "Slow at first"));
        assertThat(caseFiles.get(id).state()).isEqualTo("confirming");
        String owed = "evaluate-after:"
                + tasklist.task(id, "UserTask_EvaluateAfterwards").id();
        time.passUntil(id, deadlines.of(id, owed).orElseThrow().due().plusSeconds(60));
        Map<String, Object> afterwards = new HashMap<>(RISKY);
        afterwards.put("items", "APP-PAY");
        tasklist.complete(MANAGER, id, "UserTask_EvaluateAfterwards", afterwards);
        assertThat(changes.items(id)).containsExactlyInAnyOrder("APP-PAY", "LINE-95598");
        assertThat(deadlines.of(id, owed).orElseThrow().state()).isEqualTo(Deadline.State.BREACHED);
        assertThat(caseFiles.get(id).state()).isEqualTo("reviewing");
        tasklist.complete(MANAGER, id, "UserTask_Review", Map.of("happened", "As planned", "learned", "Warm up first"));

        assertThat(caseFiles.get(id).state()).isEqualTo("successful-with-problems");
        assertThat(processes.positions(id)).isEmpty();
    }

    @Test
    void aBoardThatLacksMembersLeavesItToTheChangeManager() {
        CaseId id = requestedBy("feng.xue", null, "emergency", "other");
        assertThat(boards.ofCase(id)).singleElement().satisfies(session -> assertThat(session.decision())
                .isEqualTo(Decision.NO_QUORUM));
        tasklist.complete(MANAGER, id, "UserTask_Approve", Map.of("outcome", "approve"));

        assertThat(caseFiles.get(id).state()).isEqualTo("planning");
        assertThat(changes.approval(id).orElseThrow().by()).isEqualTo(MANAGER);
    }

    @Test
    void aStepThatFailsIsDecidedOnAndBackedOut() {
        CaseId id = beingDone();
        assertThatThrownBy(() -> tasklist.complete(IMPLEMENTER, id, "UserTask_Step", Map.of("outcome", "stop")))
                .hasStackTraceContaining("备注: ");
        tasklist.complete(IMPLEMENTER, id, "UserTask_Step", Map.of("outcome", "stop", "remarks", "Disk broken"));
        tasklist.complete(MANAGER, id, "UserTask_GoOn", Map.of("outcome", "back-out", "reason", "No spare disk"));
        assertThat(caseFiles.get(id).state()).isEqualTo("backing-out");
        tasklist.complete(IMPLEMENTER, id, "UserTask_BackOut", WORKS);
        tasklist.complete(
                MANAGER, id, "UserTask_Review", Map.of("happened", "A disk broke", "learned", "Have a spare"));

        assertThat(caseFiles.get(id).state()).isEqualTo("backed-out");
        assertThat(deadlines.of(id)).noneMatch(Deadline::open);
    }

    /** Behind the end of its window it goes on until a later one, which is its own again. */
    private void prolonged(CaseId id, Instant end) {
        String decide = written(end.plusSeconds(1_800));
        assertThatThrownBy(() -> tasklist.complete(MANAGER, id, "UserTask_GoOn", goingOn(decide, "")))
                .hasStackTraceContaining("窗口已结束");
        assertThatThrownBy(() -> tasklist.complete(
                        MANAGER, id, "UserTask_GoOn", goingOn(decide, written(end.minusSeconds(3_600)))))
                .hasStackTraceContaining("按计划至少进行到");
        tasklist.complete(MANAGER, id, "UserTask_GoOn", goingOn(decide, written(end.plusSeconds(3_600))));
        Plan longer = changes.plan(id).orElseThrow();
        assertThat(longer.windowEnd()).isEqualTo(end.plusSeconds(3_600));
        time.passUntil(id, longer.decideBy());
    }

    private static Map<String, Object> goingOn(String decideBy, String windowEnd) {
        return Map.of("outcome", "go-on", "reason", "Nearly done", "decideBy", decideBy, "windowEnd", windowEnd);
    }

    @Test
    void atTheDecisionTimeItGoesOnUntilTheNextOneAndTheWindowIsOverrun() {
        CaseId id = beingDone();
        Plan plan = changes.plan(id).orElseThrow();
        time.passUntil(id, plan.decideBy());
        assertThatThrownBy(() -> tasklist.complete(
                        MANAGER,
                        id,
                        "UserTask_GoOn",
                        Map.of(
                                "outcome",
                                "go-on",
                                "reason",
                                "Nearly done",
                                "decideBy",
                                written(plan.windowEnd().plusSeconds(3600)))))
                .hasStackTraceContaining("决定时点须在窗口之内");
        tasklist.complete(
                MANAGER,
                id,
                "UserTask_GoOn",
                Map.of("outcome", "go-on", "reason", "Nearly done", "decideBy", written(plan.windowEnd())));
        step(id);
        time.passUntil(id, plan.windowEnd());
        assertThat(processes.positions(id).toString()).contains("CallActivity_EscalateImplement");
        prolonged(id, plan.windowEnd());
        tasklist.complete(MANAGER, id, "UserTask_GoOn", Map.of("outcome", "back-out", "reason", "Still too slow"));
        tasklist.complete(IMPLEMENTER, id, "UserTask_BackOut", Map.of("outcome", "fails", "remarks", "No backup"));
        tasklist.complete(MANAGER, id, "UserTask_Review", Map.of("happened", "Too slow", "learned", "Plan longer"));

        assertThat(caseFiles.get(id).state()).isEqualTo("failed");
        assertThat(deadlines.of(id, "implement").orElseThrow().state()).isEqualTo(Deadline.State.BREACHED);
        assertThat(mails.of(id).get(mails.of(id).size() - 1).text()).contains("could not be backed out");
        assertThat(processes.positions(id)).isEmpty();
    }

    @Test
    void whatDoesNotWorkAfterwardsIsBackedOut() {
        CaseId id = beingDone();
        step(id);
        step(id);
        confirmed(id, Map.of("outcome", "fails", "remarks", "The portal is empty"), WORKS);
        assertThat(caseFiles.get(id).state()).isEqualTo("backing-out");
        tasklist.complete(IMPLEMENTER, id, "UserTask_BackOut", WORKS);
        tasklist.complete(
                MANAGER, id, "UserTask_Review", Map.of("happened", "Empty portal", "learned", "Test with data"));

        assertThat(caseFiles.get(id).state()).isEqualTo("backed-out");
    }

    @Test
    void itIsTakenBackBeforeItsWorkBeginsAndNotLater() {
        CaseId id = requested(null, "normal", "other");
        cancel(id);
        assertThat(caseFiles.get(id).state()).isEqualTo("cancelled");
        assertThat(processes.positions(id)).isEmpty();
        assertThat(deadlines.of(id)).noneMatch(Deadline::open);

        CaseId begun = beingDone();
        assertThatThrownBy(() -> cancel(begun)).isInstanceOf(InvalidInputException.class);
        assertThat(caseFiles.get(begun).state()).isEqualTo("implementing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    windowStart | 2001-01-01 10:00       | The window opens before now
                    windowStart | tomorrow               | Window opens:
                    windowEnd   | 2001-01-01 10:00       | The window has to close after it opens
                    decideBy    | 2001-01-01 10:00       | The decision time has to lie within the window
                    steps       | nobody; Stop it        | Each line names a department
                    steps       | second-line            | Each line names a department
                    backOutPlan | ' '                    | The way back:
                    check       | ' '                    | What is checked:
                    """)
    void aPlanThatBreaksARuleIsRefusedByName(String field, String value, String message) {
        CaseId id = requested("restart-service", null, "other");
        Map<String, Object> broken = new HashMap<>(plan(Duration.ofDays(4)));
        broken.put(field, value);

        assertThatThrownBy(() -> tasklist.complete("grace.turner", id, "UserTask_Plan", broken))
                .hasStackTraceContaining(message);
        assertThat(changes.plan(id)).isEmpty();
        assertThat(changes.steps(id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"profile", "template", "kind", "model", "category", "subject", "description", "service"})
    void aRequestThatBreaksARuleIsRefusedByName(String field) {
        String wrong = List.of("subject", "service").contains(field) ? "x".repeat(201) : "nonsense";
        ChangeDraft draft = new ChangeDraft(
                "profile".equals(field) ? wrong : null,
                "rest",
                "template".equals(field) ? wrong : null,
                "kind".equals(field) ? wrong : null,
                "model".equals(field) ? wrong : null,
                "category".equals(field) ? wrong : null,
                "subject".equals(field) ? wrong : "New disk",
                "description".equals(field) ? " " : "The old one is full",
                "service".equals(field) ? wrong : null,
                null);

        assertThatThrownBy(() -> requesting.request(null, null, draft))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors())
                        .extracting(InvalidInputException.FieldError::field)
                        .contains(field));
    }

    @Test
    void theSameKeyRequestsOneChangeAndAnotherBodyIsRefused() {
        ChangeDraft draft = draft(null, "normal", "other");
        String key = "a".repeat(32) + Ids.next().substring(0, 32);
        CaseFile first = as(REQUESTER, () -> requesting.request(key, "b".repeat(64), draft));

        assertThat(as(REQUESTER, () -> requesting.request(key, "b".repeat(64), draft))
                        .id())
                .isEqualTo(first.id());
        assertThatThrownBy(() -> as(REQUESTER, () -> requesting.request(key, "c".repeat(64), draft)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void programsAndPeopleRequestChangesAndReadTheirRecord() {
        Visitor program = new Visitor(port).withBasic(REQUESTER, Visitor.SAMPLE_PASSWORD);
        String body = "{\"subject\":\"New disk\",\"description\":\"It is full\",\"category\":\"maintenance\"}";
        HttpResponse<String> opened = json(program, "/api/v1/changes", body);
        assertThat(opened.statusCode()).isEqualTo(201);
        assertThat(opened.body()).contains("\"state\":\"evaluating\"", "\"kind\":\"notify-users\"");
        String number = opened.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
        assertThat(program.get("/api/v1/cases/" + number + "/change").body())
                .contains("\"requester\":\"olivia.reed\"", "\"model\":\"normal\"", "\"plan\":null");
        assertThat(json(program, "/api/v1/changes", "{\"subject\":7}").body()).contains("\"field\":\"subject\"");
        int version = caseFiles.byNumber(number).orElseThrow().version();
        String why = "{\"reason\":\"Not needed\",\"version\":" + version + "}";
        assertThat(json(program, "/api/v1/cases/" + number + "/change/new-plan", why)
                        .statusCode())
                .isEqualTo(403);
        assertThat(json(program, "/api/v1/cases/" + number + "/change/cancellation", why)
                        .statusCode())
                .isEqualTo(204);
        assertThat(caseFiles.byNumber(number).orElseThrow().state()).isEqualTo("cancelled");

        Visitor person = new Visitor(port);
        person.logIn(REQUESTER, Visitor.SAMPLE_PASSWORD);
        assertThat(person.get("/staff/changes/new").body()).contains("Restart of a service");
        Map<String, String> typed = new HashMap<>(Map.of("once", Ids.next(), "model", "standard"));
        typed.put("template", "restart-service");
        assertThat(person.post("/staff/changes/new", typed).statusCode()).isEqualTo(422);
        typed.put("description", "It hangs. <b>");
        String page = person.post("/staff/changes/new", typed)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(person.post("/staff/changes/new", typed).headers().firstValue("Location"))
                .contains(page);
        String file = person.get(page.replaceAll("https?://[^/]+", "")).body();
        assertThat(file).contains("Standard change", "Approved by its template", "&lt;b&gt;");
    }

    private static HttpResponse<String> json(Visitor program, String path, String body) {
        return program.send("POST", path, body, Map.of("Content-Type", "application/json"));
    }

    private CaseId beingDone() {
        CaseId id = requested("update-on-request", null, null);
        tasklist.complete(MANAGER, id, "UserTask_Plan", plan(Duration.ofDays(1)));
        openWindow(id);
        tasklist.complete(IMPLEMENTER, id, "UserTask_Begin", TRIED);
        return id;
    }

    private CaseId requested(String template, String model, String category) {
        return requestedBy(REQUESTER, template, model, category);
    }

    private CaseId requestedBy(String person, String template, String model, String category) {
        return as(person, () -> requesting.request(null, null, draft(template, model, category)))
                .id();
    }

    private static ChangeDraft draft(String template, String model, String category) {
        return new ChangeDraft(
                null, "rest", template, null, model, category, "Disk of the portal", "It is full. 换盘", null, null);
    }

    private static <T> T as(String person, java.util.function.Supplier<T> work) {
        return Acting.as(Actor.person(person), "rest", work);
    }

    private void cancel(CaseId id) {
        as(REQUESTER, () -> {
            moving.cancel(id, "Not needed any more");
            return null;
        });
    }

    private Map<String, Object> plan(Duration ahead) {
        Instant start = clock.instant().plus(ahead).plusSeconds(120);
        return Map.of(
                "windowStart",
                written(start),
                "windowEnd",
                written(start.plus(Duration.ofHours(4))),
                "decideBy",
                written(start.plus(Duration.ofHours(2))),
                "steps",
                "second-line; Put the new disk in\nsecond-line; Copy the data",
                "check",
                "The portal shows its start page",
                "backOutPlan",
                "Put the old disk back");
    }

    private static String written(Instant moment) {
        return PlanRules.MOMENT.format(moment.atZone(LONDON));
    }

    private void openWindow(CaseId id) {
        time.passUntil(id, changes.plan(id).orElseThrow().windowStart());
    }

    private void step(CaseId id) {
        tasklist.complete(IMPLEMENTER, id, "UserTask_Step", Map.of("outcome", "done"));
    }

    private void confirmed(CaseId id, Map<String, Object> requester, Map<String, Object> check) {
        assertThat(tasklist.task(id, "UserTask_Confirm").assignee()).isNotNull();
        tasklist.complete(tasklist.task(id, "UserTask_Confirm").assignee(), id, "UserTask_Confirm", requester);
        tasklist.complete(MANAGER, id, "UserTask_Check", check);
        time.executeDueJobs(id);
    }

    private void reviewIfOwed(CaseId id) {
        if ("reviewing".equals(caseFiles.get(id).state())) {
            tasklist.complete("grace.turner", id, "UserTask_Review", Map.of("happened", "As planned", "learned", "-"));
        }
    }

    private List<OpenTask> votes(CaseId id) {
        return processes.openTasks(id).stream()
                .filter(task -> "UserTask_Vote".equals(task.elementId()))
                .toList();
    }

    private void vote(CaseId id, String person, String choice) {
        vote(id, person, choice, "Because");
    }

    private void vote(CaseId id, String person, String choice, String reason) {
        String task = votes(id).stream()
                .filter(one -> person.equals(one.assignee()))
                .findFirst()
                .orElseThrow()
                .id();
        tasklist.as(person, () -> {
            forms.submitTaskForm(task, Map.of("vote", choice, "reason", reason));
            return null;
        });
        time.executeDueJobs(id);
    }
}
