package org.answerable.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseParties;
import org.answerable.change.ChangeDraft;
import org.answerable.change.ChangesInReleases;
import org.answerable.change.Concern;
import org.answerable.change.Concerns;
import org.answerable.change.DeclareFreeze;
import org.answerable.change.FreezeDraft;
import org.answerable.change.InRelease;
import org.answerable.change.Reasons;
import org.answerable.change.ReleaseErrand;
import org.answerable.engine.CaseProcesses;
import org.answerable.platform.CaseId;
import org.answerable.platform.InvalidInputException;
import org.answerable.testing.ServerTest;
import org.answerable.testing.Visitor;
import org.answerable.window.Freeze;
import org.answerable.window.MaintenanceWindow;
import org.answerable.window.SetMaintenance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What comes between a release and its window: freezes, other work, changes that leave, errands out of order, rivals. */
@ServerTest
class ReleaseInTroubleIT extends ReleaseJourney {

    private static final Map<String, Object> GRANT = Map.of("outcome", "grant", "reason", "Small and needed");
    private static final Map<String, Object> REFUSE = Map.of("outcome", "refuse", "reason", "Not then");

    @Autowired
    Concerns concerns;

    @Autowired
    DeclareFreeze declaring;

    @Autowired
    SetMaintenance maintenance;

    @Autowired
    ChangesInReleases held;

    @Autowired
    ReleaseErrand errand;

    @Autowired
    CaseParties parties;

    @Test
    void aReleaseWithinAFreezeNeedsAnExceptionOfSomebodyElse() {
        CaseId change = request("update-on-request", null, null, "Frozen portal");
        CaseId release = open(number(change));
        Freeze freeze = freeze(Duration.ofDays(40), "Frozen portal", null);
        assertThatThrownBy(() -> plan(release, Duration.ofDays(40))).hasStackTraceContaining("Year's end, 年终封网");
        Map<String, Object> reason = Map.of("freezeReason", "The disk is nearly full");
        plan(release, Duration.ofDays(40), reason);
        assertThat(state(release)).isEqualTo("planning");
        String task = "UserTask_DecideReleaseException";
        assertThatThrownBy(() -> tasklist.complete(MANAGER, release, task, GRANT))
                .hasStackTraceContaining("任何人不得决定自己的申请");
        tasklist.complete(DECIDER, release, task, REFUSE);
        assertThat(openTasks(release)).containsExactly("UserTask_PlanRelease");
        assertThat(criteria.of(release, "plan")).anyMatch(Criterion::missing);
        plan(release, Duration.ofDays(40), reason);
        tasklist.complete(DECIDER, release, task, GRANT);

        assertThat(state(release)).isEqualTo("designing");
        assertThat(concerns.of(release)).extracting(Concern::outcome).containsExactly("refused", "granted");
        Visitor person = new Visitor(port);
        person.logIn(MANAGER, Visitor.SAMPLE_PASSWORD);
        assertThat(person.get("/staff/cases/" + number(release) + "?lang=en").body())
                .contains("Exception granted by Grace Turner", "The disk is nearly full");
        lift(freeze);
        as(MANAGER, () -> moving.cancel(release, "Tried"));
    }

    @Test
    void aFreezeDeclaredOverAPlannedReleaseStopsItAtItsWindow() {
        CaseId release = scheduled(request("update-on-request", null, null, "Late portal"));
        Freeze freeze = freeze(Duration.ofDays(1), null, "second-line");
        assertThat(concerns.of(release)).singleElement().matches(Concern::open);
        assertThat(mails.of(release)).last().satisfies(mail -> assertThat(mail.subject() + mail.text())
                .contains("封网期", number(release)));
        time.passUntil(release, planning.held(release).windowStart());
        assertThat(openTasks(release)).containsExactly("UserTask_DecideLateException");
        assertThat(state(release)).isEqualTo("scheduled");
        tasklist.complete(DECIDER, release, "UserTask_DecideLateException", REFUSE);
        assertThat(openTasks(release)).containsExactly("UserTask_PlanRelease");
        assertThat(criteria.of(release, "plan")).anyMatch(Criterion::missing);
        lift(freeze);

        throughTests(release);
        go(release);
        Freeze again = freeze(Duration.ofDays(2), null, "second-line");
        time.passUntil(release, planning.held(release).windowStart());
        Freeze later = freeze(Duration.ZERO, "Late portal", null);
        tasklist.complete(DECIDER, release, "UserTask_DecideLateException", GRANT);
        assertThat(openTasks(release)).contains("UserTask_DecideLateException");
        tasklist.complete(DECIDER, release, "UserTask_DecideLateException", GRANT);
        assertThat(openTasks(release)).contains("UserTask_BeginRelease");
        assertThat(state(release)).isEqualTo("deploying");
        lift(again);
        lift(later);
        refused(
                () -> declaring.declare(new FreezeDraft(
                        clock.instant(),
                        clock.instant().plus(Duration.ofHours(1)),
                        "Too late",
                        List.of("second-line"),
                        null,
                        null)),
                "freeze-running");
    }

    @Test
    void workOnDependentItemsAndMaintenanceWindowsAreWeighedWhenItIsPlannedAndWhenAChangeIsTakenIn() {
        CaseId beside = approved();
        tasklist.complete(DECIDER, beside, "UserTask_Plan", own("APP-DISPATCH", Duration.ofDays(20)));
        CaseId dependent = approved();
        tasklist.complete(DECIDER, dependent, "UserTask_Plan", own("DB-ORDERS", Duration.ofDays(30)));
        CaseId plain = approved();
        CaseId release = open(number(plain));
        plan(release, Duration.ofDays(20));
        as(MANAGER, () -> {
            assertThatThrownBy(() -> taking.take(release, number(dependent), Reasons.NONE))
                    .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors())
                            .singleElement()
                            .satisfies(error -> assertThat(error.field() + error.rule() + error.limit())
                                    .contains("conflictReason", "dependent-planned", number(beside))));
        });
        as(MANAGER, () -> taking.take(release, number(dependent), new Reasons(null, null, "The database stays up")));
        assertThat(concerns.of(release))
                .singleElement()
                .extracting(Concern::kind)
                .isEqualTo(Concern.DEPENDENT);
        assertThat(changes.items(release)).containsExactly("DB-ORDERS");
        errands(dependent);
        as(MANAGER, () -> moving.cancel(release, "Tried"));

        MaintenanceWindow window = as(
                "admin",
                () -> maintenance.set(
                        new SetMaintenance.Draft(null, "Kept portal", "working", null, "03:00", "03:01", "cn-office")));
        CaseId kept = request("restart-service", null, null, "Kept portal");
        CaseId other = open(number(kept));
        assertThatThrownBy(() -> plan(other, Duration.ofDays(20))).hasStackTraceContaining("为何在维护窗口之外");
        plan(other, Duration.ofDays(20), Map.of("outsideReason", "Its users sleep then"));
        CaseId keptToo = request("restart-service", null, null, "Kept portal");
        as(MANAGER, () -> taking.take(other, number(keptToo), Reasons.NONE));
        assertThat(concerns.of(other)).singleElement().extracting(Concern::kind).isEqualTo(Concern.OUTSIDE);
        as("admin", () -> maintenance.end(window.id()));
        as(MANAGER, () -> moving.cancel(other, "Tried"));
    }

    @Test
    void aReleaseWhoseLastChangeLeavesIsNotDeployedEmpty() {
        CaseId change = approved();
        CaseId release = scheduled(change);
        cancelChange(change);
        errands(release);
        assertThat(state(release)).isEqualTo("cancelled");
        assertThat(processes.positions(release)).isEmpty();
        assertThat(mails.of(release)).last().satisfies(mail -> assertThat(mail.text())
                .contains("未部署"));

        CaseId second = approved();
        CaseId late = scheduled(second);
        time.passUntil(late, planning.held(late).windowStart());
        assertThat(state(late)).isEqualTo("deploying");
        refused(() -> moving.cancel(late, "No"), "release-deploying");
        cancelChange(second);
        errands(late);
        assertThat(state(late)).isEqualTo("cancelled");
        assertThat(processes.positions(late)).isEmpty();
        assertThat(changes.plan(late)).isPresent();
        Visitor person = new Visitor(port);
        person.logIn(MANAGER, Visitor.SAMPLE_PASSWORD);
        assertThat(person.get("/staff/cases/" + number(late) + "?lang=en").body())
                .contains("Its last change left", "It was taken back");
    }

    @Test
    @Tag("h2-only")
    void errandsOutOfOrderDoNoHarm() {
        CaseId early = approved();
        CaseId late = approved();
        CaseId gone = approved();
        CaseId release = as(
                        MANAGER,
                        () -> opening.open(null, null, draft(number(early) + "," + number(late) + "," + number(gone))))
                .id();
        errand.run(early, ReleaseErrand.deploy(release, "second-line"));
        assertThat(state(early)).isEqualTo("implementing");
        errands(early);
        errand.run(early, ReleaseErrand.deploy(release, "second-line"));
        assertThat(state(early)).isEqualTo("implementing");

        errands(late);
        String worked = ReleaseErrand.end(release, InRelease.WORKED, MANAGER, null);
        errand.run(late, worked);
        errand.run(late, ReleaseErrand.deploy(release, "second-line"));
        errand.run(late, worked);
        assertThat(state(late)).isEqualTo("confirming");
        assertThat(held.of(late).orElseThrow().department()).isEqualTo("second-line");
        tasklist.complete(
                REQUESTER, late, "UserTask_Confirm", Map.of("outcome", "fails", "remarks", "It does not start"));
        as(MANAGER, () -> demands.give(late, "tried-first", "On the test system"));
        tasklist.complete(MANAGER, late, "UserTask_Check", WORKS);
        time.executeDueJobs(late);
        assertThat(openTasks(late)).containsExactly("UserTask_BackOut");

        as(MANAGER, () -> taking.give(release, number(gone), "Not now"));
        errand.run(gone, ReleaseErrand.give(release, "Not now"));
        errands(gone);
        errand.run(gone, ReleaseErrand.take(release));
        assertThat(state(gone)).isEqualTo("planning");
    }

    @Test
    void ofTwoReleasesThatReachForOneChangeExactlyOneGetsIt() throws Exception {
        String number = number(approved());
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService both = Executors.newFixedThreadPool(2);
        List<Future<String>> ends = List.of(MANAGER, DECIDER).stream()
                .map(person -> both.submit(() -> {
                    together.await();
                    return opened(person, number);
                }))
                .toList();
        List<String> told = List.of(ends.get(0).get(), ends.get(1).get());
        both.shutdown();

        assertThat(told).containsOnlyOnce("planning").containsOnlyOnce("release-change-in-release");
    }

    private String opened(String person, String number) {
        try {
            return as(person, () -> opening.open(null, null, draft(number))).state();
        } catch (InvalidInputException refused) {
            return refused.errors().get(0).rule();
        }
    }

    @Test
    @Tag("h2-only")
    void worksAreTakenIntoAReleaseAndOutOfItAndOfAConfidentialChangeNoReasonIsShown() {
        CaseId works = as(
                        REQUESTER,
                        () -> requesting.request(
                                null,
                                null,
                                new ChangeDraft(
                                        "it-operations",
                                        "rest",
                                        null,
                                        "works",
                                        "normal",
                                        "quantity",
                                        "Secret yard",
                                        "More cable",
                                        null,
                                        null,
                                        new ChangeDraft.Client("A. Client", null))))
                .id();
        tasklist.complete(
                MANAGER,
                works,
                "UserTask_Evaluate",
                Map.of("users", "none", "reversible", true, "tested", "yes", "downtime", false));
        tasklist.complete(MANAGER, works, "UserTask_Approve", Map.of("outcome", "approve"));
        refused(() -> open(number(works)), "release-change-not-approved");
        String today = clock.instant().toString().substring(0, 10);
        tasklist.complete(
                MANAGER,
                works,
                "UserTask_RecordConsent",
                Map.of("outcome", "consent", "said", "A. Client", "saidOn", today, "paper", "Letter 7"));
        as(MANAGER, () -> parties.keepConfidential(works, true, "The client wishes it"));
        ReleaseDraft byStranger =
                new ReleaseDraft(null, "rest", "Winter", "All", null, null, number(works) + " " + number(works));
        refusedTo("luo.yan", () -> opening.open(null, null, byStranger), "release-change-no-change");
        assertThat(as("luo.yan", () -> taking.waiting(200)))
                .extracting(CaseFile::id)
                .doesNotContain(works);
        assertThat(as(MANAGER, () -> taking.waiting(200)))
                .extracting(CaseFile::id)
                .contains(works);
        CaseId other = approved();
        CaseId release = scheduled(works, other);
        assertThat(state(works)).isEqualTo("in-release");
        as(MANAGER, () -> taking.give(release, number(works), "Hidden reason one"));
        errands(works);
        assertThat(state(works)).isEqualTo("planning");
        tasklist.complete(DECIDER, works, "UserTask_Plan", own("", Duration.ofHours(1)));
        time.passUntil(works, planning.held(works).windowStart());
        assertThat(state(works)).isEqualTo("implementing");

        String page = "/staff/cases/" + number(release) + "?lang=en";
        Visitor deployer = new Visitor(port);
        deployer.logIn(DEPLOYER, Visitor.SAMPLE_PASSWORD);
        assertThat(deployer.get(page).body())
                .contains(number(works))
                .doesNotContain("Hidden reason one", "Secret yard");
        assertThat(new Visitor(port)
                        .withBasic(DEPLOYER, Visitor.SAMPLE_PASSWORD)
                        .get("/api/v1/cases/" + number(release) + "/release")
                        .body())
                .contains(number(works))
                .doesNotContain("Hidden reason one", "Secret yard");
        Visitor manager = new Visitor(port);
        manager.logIn(MANAGER, Visitor.SAMPLE_PASSWORD);
        assertThat(manager.get(page).body()).contains("Hidden reason one");
    }

    private CaseId scheduled(CaseId... taken) {
        CaseId release = open(java.util.Arrays.stream(taken).map(this::number).toArray(String[]::new));
        plan(release, Duration.ofDays(1));
        throughTests(release);
        go(release);
        return release;
    }

    private Map<String, Object> own(String items, Duration ahead) {
        Map<String, Object> fields = new HashMap<>(window(ahead));
        fields.putAll(Map.of(
                "steps",
                "second-line; Do it",
                "backOutPlan",
                "Undo it",
                "check",
                "It answers",
                "conflictReason",
                "Both can be done",
                "items",
                items));
        return fields;
    }

    private Freeze freeze(Duration ahead, String service, String department) {
        Instant start = clock.instant().plus(ahead).minusSeconds(60);
        FreezeDraft draft = new FreezeDraft(
                start,
                start.plus(Duration.ofHours(6)),
                "Year's end, 年终封网",
                department == null ? null : List.of(department),
                service == null ? null : List.of(service),
                null);
        return as(MANAGER, () -> declaring.declare(draft)).freeze();
    }

    private void lift(Freeze freeze) {
        as(MANAGER, () -> {
            declaring.lift(freeze.id(), "Not needed");
        });
    }

    private List<String> openTasks(CaseId id) {
        return processes.positions(id).stream()
                .map(CaseProcesses.Position::elementId)
                .toList();
    }
}
