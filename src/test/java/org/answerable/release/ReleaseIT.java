package org.answerable.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.answerable.casefile.Attachment;
import org.answerable.casefile.CaseFile;
import org.answerable.change.PlanChange;
import org.answerable.change.Reasons;
import org.answerable.deadline.Deadline;
import org.answerable.platform.CaseId;
import org.answerable.platform.Ids;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.testing.ServerTest;
import org.answerable.testing.Visitor;
import org.junit.jupiter.api.Test;

/** Releases and the changes in them, each way out of the model: reached by tasks, messages and the clock alone. */
@ServerTest
class ReleaseIT extends ReleaseJourney {

    @Test
    void aNormalChangeGoesOutInAReleaseWithAnother() {
        CaseId normal = request(null, "normal", "other");
        String early = number(normal);
        refused(() -> open(early), "release-change-not-approved");
        tasklist.complete(
                MANAGER,
                normal,
                "UserTask_Evaluate",
                Map.of("users", "none", "reversible", true, "tested", "yes", "downtime", false));
        tasklist.complete(MANAGER, normal, "UserTask_Approve", Map.of("outcome", "approve"));
        CaseId planned = approved();
        Map<String, Object> own = new HashMap<>(window(Duration.ofDays(9)));
        own.putAll(Map.of(
                "steps", "second-line; Do it", "backOutPlan", "Undo it", "check", "It answers", "items", "APP-MAP"));
        tasklist.complete(DECIDER, planned, "UserTask_Plan", own);
        CaseId release = open(number(normal), number(planned));
        CaseFile file = caseFiles.get(release);
        assertThat(file.number()).startsWith("RL-");
        assertThat(file.ownerDepartment()).isEqualTo("change-management");
        assertThatThrownBy(() -> flow.start(release)).hasMessageContaining("already on its way");
        assertThat(List.of(state(normal), state(planned))).containsOnly("in-release");
        assertThat(deadlines.of(planned)).noneMatch(Deadline::open);

        plan(release, Duration.ofDays(2));
        assertThat(changes.items(release)).containsExactly("APP-MAP");
        assertThatThrownBy(() -> tasklist.complete(MANAGER, release, "UserTask_DesignRelease", Map.of()))
                .hasStackTraceContaining("design-reviewed");
        throughTests(release);
        assertThatThrownBy(() -> tasklist.complete(DECIDER, release, "UserTask_DecideRelease", Map.of("outcome", "go")))
                .hasStackTraceContaining("rollback-ready");
        go(release);
        assertThat(state(release)).isEqualTo("scheduled");
        assertThat(deadlines.of(release, "implement").orElseThrow().source()).isEqualTo("F-39");
        begin(release);
        assertThat(List.of(state(release), state(normal), state(planned)))
                .containsExactly("deploying", "implementing", "implementing");
        refused(() -> cancelChange(normal), "work-begun");
        deployed(release);
        verify(release, MANAGER, number(normal) + "; works\n" + number(planned) + "; works");
        closed(release, "yes");

        assertThat(state(release)).isEqualTo("successful");
        assertThat(processes.positions(release)).isEmpty();
        assertThat(deadlines.of(release)).noneMatch(Deadline::open);
        assertThat(deadlines.of(release, "implement").orElseThrow().state()).isEqualTo(Deadline.State.MET);
        assertThat(attachments.of(release))
                .extracting(Attachment::name)
                .allMatch(name -> name.startsWith(file.number()))
                .hasSize(3);
        assertThat(mails.of(release).get(0).text()).contains("全部变更正常");
        for (CaseId change : List.of(normal, planned)) {
            errands(change);
            assertThat(state(change)).isEqualTo("confirming");
            confirmed(change);
            assertThat(state(change)).isEqualTo("successful");
        }
    }

    @Test
    void whatHasToStopIsRolledBackAndWhatWasNotBegunIsPlannedAgain() {
        CaseId begun = approved();
        CaseId untouched = approved();
        CaseId release = deploying(begun, untouched);
        assertThatThrownBy(
                        () -> tasklist.complete(DEPLOYER, release, "UserTask_DeployRelease", Map.of("outcome", "stop")))
                .hasStackTraceContaining("备注: ");
        tasklist.complete(
                DEPLOYER,
                release,
                "UserTask_DeployRelease",
                Map.of("outcome", "stop", "remarks", "The disk is broken"));
        tasklist.complete(
                DECIDER, release, "UserTask_GoOnRelease", Map.of("outcome", "back-out", "reason", "No spare disk"));
        String first = number(begun) + "; rolled-back; the disk is broken";
        assertThatThrownBy(() -> rollBack(release, first)).hasStackTraceContaining(number(untouched));
        assertThatThrownBy(() -> rollBack(release, number(begun) + "; rolled-back"))
                .hasStackTraceContaining("原因");
        assertThatThrownBy(() -> rollBack(release, number(begun) + "; works; x"))
                .hasStackTraceContaining("works; x");
        rollBack(release, first + "\n" + number(untouched) + "; untouched; not reached");
        closed(release, "no");

        assertThat(state(release)).isEqualTo("rolled-back");
        errands(begun);
        errands(untouched);
        tasklist.complete(MANAGER, begun, "UserTask_Review", Map.of("happened", "A disk broke", "learned", "A spare"));
        assertThat(state(begun)).isEqualTo("backed-out");
        assertThat(state(untouched)).isEqualTo("planning");
        assertThat(open(number(untouched))).isNotNull();
    }

    @Test
    void ofTwoChangesOneWorksAndOneIsRolledBack() {
        CaseId good = approved();
        CaseId bad = approved();
        CaseId release = deploying(good, bad);
        Instant decideBy = planning.held(release).decideBy();
        time.passUntil(release, decideBy);
        tasklist.complete(
                DECIDER,
                release,
                "UserTask_GoOnRelease",
                Map.of(
                        "outcome",
                        "go-on",
                        "reason",
                        "Nearly done",
                        "decideBy",
                        written(planning.held(release).windowEnd())));
        deployed(release);
        assertThatThrownBy(() -> tasklist.complete(
                        DEPLOYER,
                        release,
                        "UserTask_VerifyRelease",
                        Map.of("results", number(good) + "; works", "evidence", "check-done; seen")))
                .isInstanceOf(RuntimeException.class);
        verify(release, MANAGER, number(good) + "; works\n" + number(bad) + "; fails; empty");
        assertThat(state(release)).isEqualTo("rolling-back");
        rollBack(release, number(bad) + "; rolled-back; empty");
        closed(release, "yes");

        assertThat(state(release)).isEqualTo("partly-successful");
        assertThat(processes.positions(release)).isEmpty();
        assertThat(mails.of(release).get(0).text()).contains("部分成功");
        List.of(good, bad).forEach(this::errands);
        confirmed(good);
        tasklist.complete(MANAGER, bad, "UserTask_Review", Map.of("happened", "x", "learned", "y"));
        assertThat(List.of(state(good), state(bad))).containsExactly("successful", "backed-out");
        assertThat(changes.results(bad).get(0).remarks()).isEqualTo("empty");
    }

    @Test
    void anOverrunWindowIsEscalatedAndAWayBackThatFailsIsSaidOfItsChange() {
        CaseId good = approved();
        CaseId bad = approved();
        CaseId release = deploying(good, bad);
        time.passUntil(release, planning.held(release).windowEnd());
        assertThat(processes.positions(release).toString()).contains("CallActivity_EscalateDeploy");
        tasklist.complete(
                DECIDER,
                release,
                "UserTask_GoOnRelease",
                Map.of("outcome", "back-out", "reason", "The window is over"));
        rollBack(release, number(good) + "; rolled-back; late\n" + number(bad) + "; failed; no backup");
        closed(release, "yes");

        assertThat(state(release)).isEqualTo("failed");
        assertThat(deadlines.of(release, "implement").orElseThrow().state()).isEqualTo(Deadline.State.BREACHED);
        errands(bad);
        tasklist.complete(MANAGER, bad, "UserTask_Review", Map.of("happened", "x", "learned", "y"));
        assertThat(state(bad)).isEqualTo("failed");
    }

    @Test
    void whatATemplateDemandsHoldsInAReleaseToo() {
        CaseId data = request("data-fix", null, null);
        CaseId release = open(number(data));
        plan(release, Duration.ofDays(1));
        throughTests(release);
        go(release);
        time.passUntil(release, planning.held(release).windowStart());
        Map<String, Object> ready = Map.of("evidence", "backup-made; tape 7");
        assertThatThrownBy(() -> tasklist.complete(DEPLOYER, release, "UserTask_BeginRelease", ready))
                .hasStackTraceContaining(number(data) + ": user-asked");
        as(MANAGER, () -> demands.give(data, "user-asked", "By phone"));
        tasklist.complete(DEPLOYER, release, "UserTask_BeginRelease", ready);
        errands(data);
        assertThatThrownBy(() -> deployed(release)).hasStackTraceContaining("values-before, values-after");
        as(DEPLOYER, () -> demands.giveAll(data, "values-before; 7\nvalues-after; 70"));
        deployed(release);
        refusedTo(DEPLOYER, () -> demands.give(data, "second-person", "I looked"), "second-person");
    }

    @Test
    void aNoGoGoesBackToTheNamedStageOrEndsTheRelease() {
        CaseId change = approved();
        CaseId release = open(number(change));
        plan(release, Duration.ofDays(2));
        for (String stage : List.of("test", "configure", "build", "design", "plan")) {
            throughTests(release);
            Map<String, Object> back = new HashMap<>(Map.of("outcome", "back", "backTo", stage));
            assertThatThrownBy(() -> tasklist.complete(DECIDER, release, "UserTask_DecideRelease", back))
                    .hasStackTraceContaining("Reason: ");
            back.put("reason", "Not good enough");
            tasklist.complete(DECIDER, release, "UserTask_DecideRelease", back);
            assertThat(criteria.of(release, stage)).anyMatch(Criterion::missing);
        }
        plan(release, Duration.ofDays(3));
        throughTests(release);
        tasklist.complete(
                DECIDER, release, "UserTask_DecideRelease", Map.of("outcome", "end", "reason", "Nobody needs it"));

        assertThat(state(release)).isEqualTo("cancelled");
        errands(change);
        assertThat(state(change)).isEqualTo("planning");
        assertThat(releases.changes(release)).extracting(TakenChange::why).containsExactly("Nobody needs it");
    }

    @Test
    void untilItIsDeployedItIsPlannedAnewOrTakenBackAndChangesComeAndGo() {
        CaseId first = approved();
        CaseId second = approved();
        CaseId third = approved();
        CaseId release = open(number(first));
        plan(release, Duration.ofDays(2));
        Map<String, Object> own = new HashMap<>(window(Duration.ofDays(2)));
        own.putAll(Map.of("steps", "second-line; Do it", "backOutPlan", "Undo it", "check", "It answers"));
        own.put("items", "SRV-0002");
        own.put("conflictReason", "They are told");
        tasklist.complete(DECIDER, second, "UserTask_Plan", own);
        assertThat(state(second)).isEqualTo("scheduled");
        as(MANAGER, () -> taking.take(release, number(second), Reasons.NONE));
        refused(() -> open(number(second)), "release-change-in-release");
        as(MANAGER, () -> taking.give(release, number(first), "Too early"));
        refused(() -> taking.give(release, number(first), "Again"), "release-has-not");
        errands(first);
        errands(second);
        assertThat(List.of(state(first), state(second))).containsExactly("planning", "in-release");
        throughTests(release);
        refused(() -> moving.planAnew(release, "Later"), "release-not-scheduled");
        go(release);
        refused(() -> taking.take(release, number(third), Reasons.NONE), "release-decided");
        refused(() -> taking.give(release, number(second), "Too early"), "release-last-change");
        as(MANAGER, () -> moving.planAnew(release, "Another day"));
        Map<String, Object> unrehearsed = new HashMap<>(Map.of("rehearsedOn", "", "rehearsedBy", "", "rehearsal", ""));
        assertThatThrownBy(() -> plan(release, Duration.ofDays(4), unrehearsed)).hasStackTraceContaining("回退演练");
        unrehearsed.put("rehearsal", "There is no second hall to try it in");
        plan(release, Duration.ofDays(4), unrehearsed);
        assertThat(releases.plan(release).orElseThrow().rehearsedOn()).isNull();
        as(MANAGER, () -> moving.cancel(release, "The supplier is late"));

        assertThat(state(release)).isEqualTo("cancelled");
        assertThat(mails.of(release)).last().satisfies(mail -> assertThat(mail.text())
                .contains("未部署"));
        errands(second);
        assertThat(state(second)).isEqualTo("planning");
        own.putAll(window(Duration.ofDays(1)));
        tasklist.complete(DECIDER, second, "UserTask_Plan", own);
        time.passUntil(second, planning.held(second).windowStart());
        assertThat(state(second)).isEqualTo("implementing");
        refused(() -> moving.cancel(release, "Again"), "release-deploying");
    }

    @Test
    void aChangeThatIsTakenBackLeavesItsReleaseAndNothingIsDeployedWithoutOne() {
        CaseId change = approved();
        CaseId late = approved();
        CaseId release = open(number(change));
        as(MANAGER, () -> taking.take(release, number(late), Reasons.NONE));
        cancelChange(late);
        errands(late);
        errands(release);
        cancelChange(change);
        assertThat(state(change)).isEqualTo("cancelled");
        errands(release);
        assertThat(releases.changes(release))
                .extracting(TakenChange::why)
                .containsExactlyInAnyOrder("cancelled", "moved-on");
        refused(() -> open(number(change)), "release-change-cancelled");
        assertThatThrownBy(() -> plan(release, Duration.ofDays(2))).hasStackTraceContaining("已没有变更");
    }

    @Test
    void usersAreToldOfMaintenanceInARelease() {
        CaseId maintenance = request("restart-service", null, null);
        CaseId release = open(number(maintenance));
        assertThatThrownBy(() -> plan(release, Duration.ofHours(5))).hasStackTraceContaining("不提前通知用户的原因");
        plan(release, Duration.ofDays(3));
        time.passUntil(
                release, deadlines.of(release, PlanChange.NOTICE).orElseThrow().due());
        assertThat(processes.positions(release).toString()).contains("CallActivity_EscalateNotice");
        tasklist.complete(MANAGER, release, "UserTask_TellReleaseUsers", Map.of("how", "By mail"));
        assertThat(state(release)).isEqualTo("designing");
    }

    @Test
    void whatCannotBeTakenIsRefusedByName() {
        refused(() -> open("CR-2000-000001"), "release-change-no-change");
        CaseId rejected = request(null, "normal", "other");
        tasklist.complete(
                MANAGER,
                rejected,
                "UserTask_Evaluate",
                Map.of("users", "none", "reversible", true, "tested", "yes", "downtime", false));
        tasklist.complete(MANAGER, rejected, "UserTask_Approve", Map.of("outcome", "reject", "reason", "No"));
        refused(() -> open(number(rejected)), "release-change-rejected");
        CaseId inWork = approved();
        Map<String, Object> own = new HashMap<>(window(Duration.ofDays(1)));
        own.putAll(Map.of("steps", "second-line; Do it", "backOutPlan", "Undo it", "check", "It answers"));
        tasklist.complete(DECIDER, inWork, "UserTask_Plan", own);
        time.passUntil(inWork, planning.held(inWork).windowStart());
        refused(() -> open(number(inWork)), "release-change-in-work");
        tasklist.complete(DEPLOYER, inWork, "UserTask_Begin", Map.of("evidence", "tried-first; yes"));
        tasklist.complete(DEPLOYER, inWork, "UserTask_Step", Map.of("outcome", "done"));
        tasklist.complete(REQUESTER, inWork, "UserTask_Confirm", WORKS);
        tasklist.complete(MANAGER, inWork, "UserTask_Check", WORKS);
        time.executeDueJobs(inWork);
        refused(() -> open(number(inWork)), "release-change-closed");
        assertThatThrownBy(() -> opening.open(null, null, new ReleaseDraft("x", "rest", " ", " ", null, null, " ")))
                .isInstanceOfSatisfying(InvalidInputException.class, broken -> assertThat(broken.errors())
                        .extracting(FieldError::field)
                        .containsExactly("profile", "subject", "description", "changes"));
    }

    @Test
    void programsAndPeopleOpenReleasesAndSeeTheirRecord() {
        CaseId change = approved();
        CaseId other = approved();
        Visitor program = new Visitor(port).withBasic(MANAGER, Visitor.SAMPLE_PASSWORD);
        String body = "{\"subject\":\"Winter\",\"description\":\"All\",\"changes\":\"" + number(change) + "\"}";
        HttpResponse<String> opened = json(program, "/api/v1/releases", body);
        assertThat(opened.statusCode()).isEqualTo(201);
        assertThat(opened.body()).contains("\"state\":\"planning\"", "\"kind\":\"implement\"");
        assertThat(json(program, "/api/v1/releases", body).body()).contains("changes", "release-change-in-release");
        String number = opened.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
        String path = "/api/v1/cases/" + number + "/release";
        String tick = "\"stage\":\"plan\",\"criterion\":\"plan-agreed\",\"evidence\":\"By phone <b>\"";
        for (String[] deed : new String[][] {
            {"/changes", "\"change\":\"" + number(other) + "\""},
            {"/changes/return", "\"reason\":\"Late\",\"change\":\"" + number(other) + "\""},
            {"/criteria", tick}
        }) {
            assertThat(json(program, path + deed[0], "{" + deed[1] + ",\"version\":" + version(number) + "}")
                            .statusCode())
                    .as(deed[0])
                    .isEqualTo(204);
        }
        assertThat(json(program, path + "/criteria", "{\"version\":" + version(number) + "}"))
                .extracting(HttpResponse::statusCode, answer -> answer.body().contains("\"stage\""))
                .containsExactly(422, true);
        String why = "{\"reason\":\"Not now\",\"version\":" + version(number) + "}";
        assertThat(json(program, path + "/new-plan", why).statusCode()).isEqualTo(403);
        assertThat(program.get(path).body())
                .contains("\"outcome\":\"left\"", "\"evidence\":\"By phone <b>\"", "\"plan\":null");
        Visitor stranger = new Visitor(port).withBasic(DEPLOYER, Visitor.SAMPLE_PASSWORD);
        assertThat(json(stranger, path + "/cancellation", why).statusCode()).isEqualTo(403);

        Visitor person = new Visitor(port);
        person.logIn(MANAGER, Visitor.SAMPLE_PASSWORD);
        assertThat(person.get("/staff/cases/" + number + "?lang=en").body())
                .contains("By phone &lt;b&gt;", "taken out", "release-take-change", "release-criterion");
        for (String action : List.of("take-change", "give-change", "criterion", "cancel")) {
            assertThat(person.get("/staff/cases/" + number + "/actions/release-" + action)
                            .statusCode())
                    .as(action)
                    .isEqualTo(200);
        }
        assertThat(json(program, path + "/cancellation", why).statusCode()).isEqualTo(204);
        errands(other);
        assertThat(person.get("/staff/releases/new").body()).contains(number(other));
        Map<String, String> typed = new HashMap<>(Map.of("once", Ids.next(), "subject", "Spring"));
        typed.put("changes", number(other));
        assertThat(person.post("/staff/releases/new", typed).statusCode()).isEqualTo(422);
        typed.put("description", "The rest");
        assertThat(person.post("/staff/releases/new", typed).headers().firstValue("Location"))
                .hasValueSatisfying(page -> assertThat(page).contains("/staff/cases/RL-"));
        errands(other);
        assertThat(person.get("/staff/cases/" + number(other) + "?lang=en").body())
                .contains("does the work of this change");
        assertThat(program.get("/api/v1/cases/" + number(other) + "/change").body())
                .contains("\"release\":\"RL-");
    }

    private int version(String number) {
        return caseFiles.byNumber(number).orElseThrow().version();
    }

    private static HttpResponse<String> json(Visitor program, String path, String body) {
        return program.send("POST", path, body, Map.of("Content-Type", "application/json"));
    }

    @Test
    void theSameKeyOpensOneRelease() {
        String key = "e".repeat(32) + Ids.next().substring(0, 32);
        ReleaseDraft draft = draft(number(approved()));
        CaseFile first = as(MANAGER, () -> opening.open(key, "b".repeat(64), draft));
        assertThat(as(MANAGER, () -> opening.open(key, "b".repeat(64), draft)).id())
                .isEqualTo(first.id());
    }
}
