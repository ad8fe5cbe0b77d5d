package org.answerable.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.answerable.casefile.Attachments;
import org.answerable.casefile.CaseFiles;
import org.answerable.change.ChangeDraft;
import org.answerable.change.Changes;
import org.answerable.change.MeetDemands;
import org.answerable.change.MoveChange;
import org.answerable.change.PlanChange;
import org.answerable.change.RequestChange;
import org.answerable.deadline.Deadlines;
import org.answerable.engine.CaseProcesses;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.CaseId;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.testing.EngineTime;
import org.answerable.testing.Mails;
import org.answerable.testing.TasklistUser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the tests of releases do again and again: tasks, messages and the clock alone. */
abstract class ReleaseJourney {

    static final String REQUESTER = "olivia.reed";
    static final String MANAGER = "he.xin";
    static final String DECIDER = "grace.turner";
    static final String DEPLOYER = "gao.ming";
    static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    static final Map<String, Object> WORKS = Map.of("outcome", "works");

    @LocalServerPort
    int port;

    @Autowired
    OpenRelease opening;

    @Autowired
    TakeChanges taking;

    @Autowired
    MoveRelease moving;

    @Autowired
    Releases releases;

    @Autowired
    ReleaseFlow flow;

    @Autowired
    Criteria criteria;

    @Autowired
    MeetDemands demands;

    @Autowired
    RequestChange requesting;

    @Autowired
    MoveChange movingChange;

    @Autowired
    Changes changes;

    @Autowired
    PlanChange planning;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    Attachments attachments;

    @Autowired
    Deadlines deadlines;

    @Autowired
    CaseProcesses processes;

    @Autowired
    TasklistUser tasklist;

    @Autowired
    EngineTime time;

    @Autowired
    Mails mails;

    @Autowired
    Clock clock;

    CaseId deploying(CaseId... taken) {
        CaseId release = open(Arrays.stream(taken).map(this::number).toArray(String[]::new));
        plan(release, Duration.ofDays(1));
        throughTests(release);
        go(release);
        begin(release);
        return release;
    }

    CaseId open(String... numbers) {
        CaseId release = as(MANAGER, () -> opening.open(null, null, draft(String.join(", ", numbers))))
                .id();
        releases.changes(release).forEach(taken -> errands(taken.change()));
        return release;
    }

    static ReleaseDraft draft(String numbers) {
        return new ReleaseDraft(null, "rest", "Winter release", "All of it. 冬季发布", null, null, numbers);
    }

    void plan(CaseId release, Duration ahead) {
        plan(release, ahead, Map.of());
    }

    void plan(CaseId release, Duration ahead, Map<String, Object> more) {
        Map<String, Object> fields = new HashMap<>(window(ahead));
        fields.putAll(Map.of(
                "department",
                "second-line",
                "releasePlan",
                "One after the other",
                "check",
                "The portal answers",
                "rollbackPlan",
                "Put the old version back",
                "rehearsedOn",
                "2026-01-20",
                "rehearsedBy",
                "Gao Ming",
                "rehearsal",
                "Took ten minutes",
                "evidence",
                "changes-approved; all of them\nplan-agreed; by phone"));
        fields.putAll(more);
        tasklist.complete(MANAGER, release, "UserTask_PlanRelease", fields);
    }

    Map<String, Object> window(Duration ahead) {
        Instant start = clock.instant().plus(ahead).plusSeconds(120);
        return Map.of(
                "windowStart",
                written(start),
                "windowEnd",
                written(start.plus(Duration.ofHours(4))),
                "decideBy",
                written(start.plus(Duration.ofHours(2))));
    }

    static String written(Instant moment) {
        return MOMENT.format(moment.atZone(ZoneId.of("Europe/London")));
    }

    /** From wherever it is up to the decision. */
    void throughTests(CaseId release) {
        Map<String, String> tasks = Map.of(
                "planning", "UserTask_PlanRelease",
                "designing", "UserTask_DesignRelease",
                "building", "UserTask_BuildRelease",
                "configuring", "UserTask_ConfigureRelease",
                "testing", "UserTask_TestRelease");
        while (!"deciding".equals(state(release))) {
            String stage = state(release);
            if ("planning".equals(stage)) {
                plan(release, Duration.ofDays(2));
                continue;
            }
            String task = tasks.get(stage);
            tasklist.complete(MANAGER, release, task, Map.of("evidence", evidence(release, stage)));
        }
    }

    String evidence(CaseId release, String state) {
        String stage = Map.of("designing", "design", "building", "build", "configuring", "configure", "testing", "test")
                .get(state);
        return criteria.of(release, stage).stream()
                .map(criterion -> criterion.key() + "; seen")
                .collect(Collectors.joining("\n"));
    }

    void go(CaseId release) {
        tasklist.complete(
                DECIDER,
                release,
                "UserTask_DecideRelease",
                Map.of("outcome", "go", "evidence", "rollback-ready; backup of today"));
    }

    void begin(CaseId release) {
        releases.changes(release).stream()
                .map(TakenChange::change)
                .filter(change -> !demands.of(change).isEmpty())
                .forEach(change -> as(MANAGER, () -> demands.give(change, "tried-first", "On the test system")));
        time.passUntil(release, planning.held(release).windowStart());
        tasklist.complete(DEPLOYER, release, "UserTask_BeginRelease", Map.of("evidence", "backup-made; tape 7"));
        releases.changes(release).forEach(taken -> errands(taken.change()));
    }

    void deployed(CaseId release) {
        tasklist.complete(
                DEPLOYER,
                release,
                "UserTask_DeployRelease",
                Map.of("outcome", "done", "evidence", "steps-logged; in the log"));
    }

    void verify(CaseId release, String person, String results) {
        tasklist.complete(
                person,
                release,
                "UserTask_VerifyRelease",
                Map.of("results", results, "evidence", "check-done; the portal answers"));
    }

    void rollBack(CaseId release, String results) {
        tasklist.complete(DEPLOYER, release, "UserTask_RollBack", Map.of("results", results));
    }

    void closed(CaseId release, String updated) {
        tasklist.complete(
                MANAGER,
                release,
                "UserTask_UpdateConfiguration",
                Map.of("outcome", updated, "remarks", "Looked at it"));
        tasklist.complete(MANAGER, release, "UserTask_ReviewRelease", Map.of("happened", "As planned", "learned", "-"));
    }

    void reviewIfOwed(CaseId change) {
        if ("reviewing".equals(state(change))) {
            tasklist.complete(MANAGER, change, "UserTask_Review", Map.of("happened", "As planned", "learned", "-"));
        }
    }

    /** The requester and the check say that it works; a sample is reviewed. */
    void confirmed(CaseId change) {
        tasklist.complete(REQUESTER, change, "UserTask_Confirm", WORKS);
        tasklist.complete(MANAGER, change, "UserTask_Check", WORKS);
        time.executeDueJobs(change);
        reviewIfOwed(change);
    }

    CaseId approved() {
        return request("update-on-request", null, null);
    }

    CaseId request(String template, String model, String category) {
        return request(template, model, category, null);
    }

    CaseId request(String template, String model, String category, String service) {
        return as(
                        REQUESTER,
                        () -> requesting.request(
                                null,
                                null,
                                new ChangeDraft(
                                        null,
                                        "rest",
                                        template,
                                        null,
                                        model,
                                        category,
                                        "New version",
                                        "It is newer",
                                        service,
                                        null)))
                .id();
    }

    void cancelChange(CaseId change) {
        as(REQUESTER, () -> movingChange.cancel(change, "Not needed"));
    }

    void errands(CaseId about) {
        time.executeErrands(about);
    }

    String state(CaseId id) {
        return caseFiles.get(id).state();
    }

    String number(CaseId id) {
        return caseFiles.get(id).number();
    }

    static void refused(Runnable work, String rule) {
        refusedTo(MANAGER, work, rule);
    }

    static void refusedTo(String person, Runnable work, String rule) {
        assertThatThrownBy(() -> as(person, work))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors())
                        .extracting(FieldError::rule)
                        .containsExactly(rule));
    }

    static void as(String person, Runnable work) {
        as(person, () -> {
            work.run();
            return null;
        });
    }

    static <T> T as(String person, Supplier<T> work) {
        return Acting.as(Actor.person(person), "rest", work);
    }
}
