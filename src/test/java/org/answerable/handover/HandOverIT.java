package org.answerable.handover;

import static org.answerable.complaint.ComplaintFixture.aComplaint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.answerable.casefile.CaseFiles;
import org.answerable.complaint.ComplaintFixture;
import org.answerable.complaint.intake.ComplaintDraft;
import org.answerable.complaint.intake.ComplaintDraft.PartyDraft;
import org.answerable.directory.Absence;
import org.answerable.directory.Directory;
import org.answerable.directory.NoteAbsence;
import org.answerable.directory.Person;
import org.answerable.directory.Role;
import org.answerable.directory.SavePerson;
import org.answerable.directory.Substitutes;
import org.answerable.directory.Superiors;
import org.answerable.engine.CaseProcesses;
import org.answerable.engine.CaseProcesses.OpenTask;
import org.answerable.handover.HandOverWork.Looked;
import org.answerable.handover.HandOverWork.Outcome;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.CaseId;
import org.answerable.platform.ForbiddenException;
import org.answerable.platform.Ids;
import org.answerable.platform.InvalidInputException;
import org.answerable.testing.Mails;
import org.answerable.testing.ServerTest;
import org.answerable.testing.Visitor;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** All the work of a person goes to another one, but for what that one may not take; nobody leaves with work in hand. */
@ServerTest
class HandOverIT {

    private static final String HEAD = "li.na";
    private static final String DRAFTER = "emma.clark";

    @LocalServerPort
    int port;

    @Autowired
    ComplaintFixture complaints;

    @Autowired
    HandOverWork work;

    @Autowired
    NoteAbsence absences;

    @Autowired
    SavePerson savePerson;

    @Autowired
    Directory directory;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    TaskService tasks;

    @Autowired
    Ledger ledger;

    @Autowired
    Mails mails;

    @Autowired
    Clock clock;

    @Autowired
    CaseProcesses processes;

    @Autowired
    Takers takers;

    @Autowired
    MoveCase moving;

    @Autowired
    ToldReceiver telling;

    @Autowired
    Substitutes substitutes;

    @Autowired
    Superiors superiors;

    @Autowired
    ManagementService management;

    private Person leaver;

    @BeforeEach
    void somebodyWorksInTheCustomerCentre() {
        String id = "leaver-" + Ids.next().substring(24);
        leaver = savePerson.create(
                new Person(
                        id,
                        "Leo Leaver",
                        null,
                        ZoneId.of("Asia/Shanghai"),
                        Locale.ENGLISH,
                        Set.of(Role.HANDLER),
                        Set.of("customer-centre"),
                        true,
                        0),
                "a-long-password");
    }

    @Test
    void whatTheReceiverMayTakeMovesAndNobodyLeavesWithTheRest() {
        CaseId owned = claimed(complaints.filed("ride-hailing", "late-or-no-show"));
        caseFiles.assign(owned, "customer-centre", leaver.id());
        CaseId checked = complaints.filed("ride-hailing", "late-or-no-show");
        complaints.complete(checked, DRAFTER, Map.of("outcome", "reply", "reply", "We look into it."));
        complaints.investigated(checked, DRAFTER, "substantiated");
        complaints.drafted(checked, DRAFTER, "We are sorry.");
        claimed(checked);
        CaseId own = claimed(complaints.file(by("Emma.Clark@answerable.example")));
        Instant due = complaints.task(owned).due();
        mails.deliver();

        assertThatThrownBy(() -> as("guo.tao", () -> work.look(leaver.id(), null)))
                .isInstanceOf(ForbiddenException.class);
        Outcome outcome = as(HEAD, () -> work.handOver(leaver.id(), DRAFTER, "On leave for a year"));

        assertThat(outcome.moved())
                .extracting(item -> item.file().id())
                .containsOnly(owned)
                .hasSize(2);
        assertThat(outcome.stayed())
                .extracting(stayed -> stayed.item().file().id(), HandOverIT::rule)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(checked, "drafted-it"),
                        org.assertj.core.groups.Tuple.tuple(own, "own-request"));
        OpenTask moved = complaints.task(owned);
        assertThat(moved.assignee()).isEqualTo(DRAFTER);
        assertThat(moved.due()).isEqualTo(due);
        assertThat(caseFiles.get(owned).ownerPerson()).isEqualTo(DRAFTER);
        assertThat(ledger.entries(owned).stream().flatMap(entry -> entry.facts().stream()))
                .filteredOn(fact -> fact.type().equals("casefile.work-handed-over"))
                .singleElement()
                .satisfies(fact -> assertThat(fact.values())
                        .containsEntry("personBefore", leaver.id())
                        .containsEntry("person", DRAFTER)
                        .containsEntry("reason", "On leave for a year"));
        mails.deliver();
        assertThat(mails.to("emma.clark@answerable.example"))
                .filteredOn(mail -> mail.text().contains("On leave for a year"))
                .singleElement()
                .satisfies(mail ->
                        assertThat(mail.text()).contains(caseFiles.get(owned).number()));

        leaves(List.of(checked, own));
    }

    /** Somebody completes a task after the giver's work was looked at: that one stays, the rest moves with its timers, and is told. */
    @Test
    void whatIsDoneMeanwhileStaysAndTheRestIsMovedAndTold() {
        CaseId moved = claimed(complaints.filed("ride-hailing", "late-or-no-show"));
        CaseId done = claimed(complaints.filed("ride-hailing", "late-or-no-show"));
        List<Instant> timers = timers(moved);
        HandOverWork interrupted = new HandOverWork(
                new WorkInHand(processes, caseFiles) {
                    @Override
                    List<WorkItem> of(String personId) {
                        List<WorkItem> seen = super.of(personId);
                        complaints.complete(done, leaver.id(), Map.of("outcome", "reply", "reply", "We look into it."));
                        return seen;
                    }
                },
                takers,
                moving,
                telling,
                directory,
                substitutes,
                superiors);

        Outcome outcome = as(HEAD, () -> interrupted.handOver(leaver.id(), DRAFTER, "Ill since this morning"));

        assertThat(outcome.moved()).extracting(item -> item.file().id()).containsExactly(moved);
        assertThat(outcome.stayed()).singleElement().satisfies(stayed -> {
            assertThat(stayed.item().file().id()).isEqualTo(done);
            assertThat(rule(stayed)).isEqualTo("changed-meanwhile");
        });
        assertThat(outcome.told()).isTrue();
        assertThat(complaints.task(moved).assignee()).isEqualTo(DRAFTER);
        assertThat(complaints.task(done).assignee()).isNotEqualTo(DRAFTER);
        assertThat(timers(moved)).isEqualTo(timers).isNotEmpty();
        mails.deliver();
        assertThat(mails.to("emma.clark@answerable.example"))
                .filteredOn(mail -> mail.text().contains("Ill since this morning"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains(caseFiles.get(moved).number())
                        .doesNotContain(caseFiles.get(done).number()));
    }

    private List<Instant> timers(CaseId caseId) {
        return management.createJobQuery().processInstanceId(complaints.rootInstance(caseId)).timers().list().stream()
                .map(job -> job.getDuedate().toInstant())
                .sorted()
                .toList();
    }

    private void leaves(List<CaseId> rest) {
        Visitor administrator = new Visitor(port);
        administrator.logIn("deng.kai", Visitor.SAMPLE_PASSWORD);
        administrator.get("/admin/people/" + leaver.id() + "?lang=en");
        Map<String, String> form = Map.of(
                "id",
                leaver.id(),
                "version",
                "1",
                "name",
                leaver.name(),
                "zone",
                "Asia/Shanghai",
                "language",
                "en",
                "roles",
                "handler",
                "departments",
                "customer-centre");
        assertThat(administrator.post("/admin/people", form))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(422))
                .satisfies(answer -> assertThat(answer.body()).contains("still has work in hand: 2", "zhao.min"));
        Map<String, String> withReceiver = new java.util.HashMap<>(form);
        withReceiver.putAll(Map.of("receiver", "zhao.min", "reason", "Left"));
        assertThat(administrator.post("/admin/people", withReceiver).statusCode())
                .isEqualTo(302);
        assertThat(directory.person(leaver.id()).orElseThrow().active()).isFalse();
        assertThat(rest).allSatisfy(caseId -> assertThat(complaints.task(caseId).assignee())
                .isEqualTo("zhao.min"));
    }

    @Test
    void wrongFieldsAreNamedAndThePagesAreWhole() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Absence away = as(
                "zhao.min",
                () -> absences.save(new Absence(
                        null, "zhao.min", now, now.plus(1, ChronoUnit.HOURS), "emma.clark", null, null, null, 0)));
        try {
            assertThat(refused("zhao.min", "x")).containsExactly("receiver:away-now");
        } finally {
            as("zhao.min", () -> {
                absences.end("zhao.min", away.id(), away.version());
                return null;
            });
        }
        assertThat(refused(leaver.id(), "x".repeat(1001)))
                .containsExactly("receiver:same-again-person", "reason:too-long");
        assertThat(refused(null, " ")).containsExactly("receiver:required", "reason:required");
        mails.deliver();
        assertThat(mails.to("emma.clark@answerable.example"))
                .anySatisfy(mail -> assertThat(mail.subject()).contains("You stand in for 赵敏"))
                .anySatisfy(mail -> assertThat(mail.subject()).contains("You no longer stand in for 赵敏"));

        claimed(complaints.filed("ride-hailing", "late-or-no-show"));
        Visitor head = new Visitor(port);
        head.logIn(HEAD, Visitor.SAMPLE_PASSWORD);
        for (String language : List.of("en", "zh-CN")) {
            String page = head.get(
                            "/staff/hand-over?lang=" + language + "&person=" + leaver.id() + "&receiver=" + DRAFTER)
                    .body();
            assertThat(page).doesNotContain("??").contains("lang=\"" + language + "\"", "The car did not come");
        }
        Visitor administrator = new Visitor(port).withBasic("deng.kai", Visitor.SAMPLE_PASSWORD);
        assertThat(administrator
                        .send("GET", "/api/v1/people/" + leaver.id() + "/work", null, Map.of())
                        .body())
                .contains("\"number\":\"CP-")
                .doesNotContain("The car did not come");
        assertThat(administrator
                        .send(
                                "POST",
                                "/api/v1/people/" + leaver.id() + "/hand-over",
                                "{\"receiver\":\"emma.clark\",\"reason\":\"Away\"}",
                                Map.of("Content-Type", "application/json"))
                        .body())
                .contains("\"told\":true", "\"stayed\":[]");
    }

    private List<String> refused(String receiver, String reason) {
        return catchThrowableOfType(
                        InvalidInputException.class, () -> as(HEAD, () -> work.handOver(leaver.id(), receiver, reason)))
                .errors()
                .stream()
                .map(error -> error.field() + ":" + error.rule())
                .toList();
    }

    private static String rule(Looked looked) {
        return looked.why().rule();
    }

    private CaseId claimed(CaseId caseId) {
        String task = complaints.task(caseId).id();
        return complaints.as(leaver.id(), () -> {
            tasks.claim(task, leaver.id());
            return caseId;
        });
    }

    private static ComplaintDraft by(String email) {
        ComplaintDraft draft = aComplaint("ride-hailing", "late-or-no-show");
        return new ComplaintDraft(
                draft.profile(),
                draft.channel(),
                draft.subject(),
                draft.description(),
                draft.category(),
                draft.service(),
                draft.reference(),
                draft.receivedAt(),
                draft.locale(),
                new PartyDraft("Emma", email, null, "en", false, false));
    }

    private static <T> T as(String person, Supplier<T> work) {
        return Acting.as(Actor.person(person), "web", work);
    }
}
