package org.answerable.unapproved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.change.MoveChange;
import org.answerable.configurationitem.Because;
import org.answerable.configurationitem.ItemDraft;
import org.answerable.configurationitem.Items;
import org.answerable.configurationitem.SaveItem;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.Deadlines;
import org.answerable.engine.CaseProcesses;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.CaseId;
import org.answerable.platform.Ids;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.testing.Mails;
import org.answerable.testing.ServerTest;
import org.answerable.testing.TasklistUser;
import org.answerable.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Changes that nobody approved, each way out of the model: reached by reports and tasks alone. */
@ServerTest
class UnapprovedChangeIT {

    private static final String FINDER = "olivia.reed";
    private static final String MANAGER = "he.xin";
    private static final String OTHER_MANAGER = "grace.turner";
    private static final String SECOND_LINE = "gao.ming";
    private static final Map<String, Object> HARMLESS =
            Map.of("users", "none", "reversible", true, "tested", "yes", "downtime", false);
    private static final Map<String, Object> REVIEW =
            Map.of("happened", "Nobody asked", "learned", "Ask before you touch it");

    @LocalServerPort
    int port;

    @Autowired
    ReportUnapproved reporting;

    @Autowired
    UnapprovedChanges unapproved;

    @Autowired
    UnapprovedFlow flow;

    @Autowired
    MoveChange moving;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    Deadlines deadlines;

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
    Mails mails;

    @Autowired
    Clock clock;

    @Test
    void whatIsKeptGetsItsTrueValuesInTheRegisterWithTheCaseAsTheirCause() {
        Visitor program = new Visitor(port).withBasic(FINDER, Visitor.SAMPLE_PASSWORD);
        String body = "{\"subject\":\"New release on the mail server\",\"description\":\"It runs 2026.12\","
                + "\"items\":\"APP-MAP, APP-PAY\",\"doneBy\":\"" + MANAGER + "\"}";
        HttpResponse<String> opened = json(program, body);
        assertThat(opened.statusCode()).isEqualTo(201);
        assertThat(opened.body()).contains("\"state\":\"judging\"");
        String number = opened.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
        CaseFile file = caseFiles.byNumber(number).orElseThrow();
        CaseId id = file.id();
        assertThat(number).startsWith("CR-");
        assertThat(file.ownerDepartment()).isEqualTo("change-management");
        assertThat(deadlines.of(id)).extracting(Deadline::kind).containsExactly("evaluate-change");
        assertThat(moving.cancellable(file)).isFalse();
        assertThatThrownBy(() -> flow.start(id)).hasMessageContaining("already on its way");

        tasklist.complete(OTHER_MANAGER, id, "UserTask_EvaluateFound", HARMLESS);
        Map<String, Object> keep = Map.of("outcome", "keep", "department", "second-line", "reason", "It is better");
        assertThatThrownBy(() -> tasklist.complete(MANAGER, id, "UserTask_DecideAfterwards", keep))
                .hasStackTraceContaining("任何人不得决定自己所作的更改");
        tasklist.complete(OTHER_MANAGER, id, "UserTask_DecideAfterwards", keep);
        assertThat(state(id)).isEqualTo("registering");
        Map<String, Object> nothing = Map.of();
        assertThatThrownBy(() -> tasklist.complete(SECOND_LINE, id, "UserTask_UpdateRegister", nothing))
                .hasStackTraceContaining("APP-MAP, APP-PAY");
        refused("zhao.min", number, "APP-MAP", "change-not-the-implementer");
        refused(SECOND_LINE, number, "DB-ORDERS", "change-item-not-listed");
        as(SECOND_LINE, () -> saving.save(draft("APP-MAP", "2026.12"), Because.change(number)));
        assertThat(new Visitor(port)
                        .withBasic(SECOND_LINE, Visitor.SAMPLE_PASSWORD)
                        .get("/api/v1/cases/" + number + "/unapproved-change")
                        .body())
                .contains(
                        "\"decision\":\"keep\"", "\"risk\":\"low\"", "\"doneBy\":\"he.xin\"", "\"items\":[\"APP-MAP\"");
        tasklist.complete(SECOND_LINE, id, "UserTask_UpdateRegister", Map.of("remarks", "APP-PAY was right"));
        refused(SECOND_LINE, number, "APP-MAP", "change-not-in-implementation");
        tasklist.complete(OTHER_MANAGER, id, "UserTask_ReviewFound", REVIEW);

        assertThat(state(id)).isEqualTo("kept");
        assertThat(processes.positions(id)).isEmpty();
        assertThat(deadlines.of(id)).noneMatch(Deadline::open);
        assertThat(items.byCode("APP-MAP").orElseThrow().values()).containsEntry("release", "2026.12");
        assertThat(ledger.entries(id).stream().flatMap(entry -> entry.facts().stream()))
                .extracting("type")
                .contains("unapproved.found", "unapproved.decided", "item.changed", "unapproved.closed");
        assertThat(mails.of(id))
                .extracting(Mails.Received::subject)
                .containsExactly("Decided: " + number, "Closed: " + number);
        refused(SECOND_LINE, number, "APP-MAP", "change-not-approved");
    }

    @Test
    void whatIsUndoneIsCheckedBySomebodyElseUntilItIsAsBefore() {
        Visitor person = new Visitor(port);
        person.logIn(FINDER, Visitor.SAMPLE_PASSWORD);
        assertThat(person.get("/staff/changes/unapproved?lang=zh-CN").body()).contains("报告未经批准的变更");
        Map<String, String> typed = new HashMap<>(Map.of("once", Ids.next(), "subject", "A disk is missing"));
        typed.put("foundAt", "31 January");
        assertThat(person.post("/staff/changes/unapproved", typed).body()).contains("2026-01-31");
        typed.put("foundAt", "2026-01-31");
        assertThat(person.post("/staff/changes/unapproved", typed).statusCode()).isEqualTo(422);
        typed.put("description", "There were two");
        String number = person.post("/staff/changes/unapproved", typed)
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll(".*/", "");
        CaseId id = caseFiles.byNumber(number).orElseThrow().id();
        tasklist.complete(MANAGER, id, "UserTask_EvaluateFound", HARMLESS);
        assertThatThrownBy(() -> tasklist.complete(
                        OTHER_MANAGER, id, "UserTask_DecideAfterwards", Map.of("outcome", "undo", "reason", " ")))
                .hasStackTraceContaining("Reason: ");
        tasklist.complete(
                MANAGER, id, "UserTask_DecideAfterwards", Map.of("outcome", "undo", "reason", "We need both"));
        for (String found : List.of("fails", "works")) {
            assertThat(state(id)).isEqualTo("putting-back");
            tasklist.complete(MANAGER, id, "UserTask_PutBack", Map.of("remarks", "Put it in"));
            Map<String, Object> word = Map.of("outcome", found, "remarks", "Looked at it");
            assertThatThrownBy(() -> tasklist.complete(MANAGER, id, "UserTask_CheckPutBack", word))
                    .hasStackTraceContaining("恢复原状的人不得自行检查");
            tasklist.complete(OTHER_MANAGER, id, "UserTask_CheckPutBack", word);
        }
        tasklist.complete(MANAGER, id, "UserTask_ReviewFound", REVIEW);

        assertThat(state(id)).isEqualTo("undone");
        assertThat(person.get("/staff/cases/" + number + "?lang=en").body())
                .contains("It is put back, decided by", "The check found: it is as before", "Ask before you touch it");
        assertThat(mails.of(id).get(1).text()).contains("What was changed is put back.");
    }

    @Test
    void whatWasApprovedAfterAllIsClosedAtOnce() {
        CaseId id =
                as(FINDER, () -> reporting.report(null, null, found("APP-PAY"))).id();
        tasklist.complete(MANAGER, id, "UserTask_EvaluateFound", HARMLESS);
        assertThatThrownBy(() -> tasklist.complete(
                        MANAGER,
                        id,
                        "UserTask_DecideAfterwards",
                        Map.of("outcome", "keep", "reason", "x", "department", "nobody")))
                .hasStackTraceContaining("没有该部门");
        tasklist.complete(
                MANAGER, id, "UserTask_DecideAfterwards", Map.of("outcome", "unfounded", "reason", "CR-2026-000001"));

        assertThat(state(id)).isEqualTo("unfounded");
        assertThat(processes.positions(id)).isEmpty();
        refused(SECOND_LINE, caseFiles.get(id).number(), "APP-PAY", "change-not-approved");
    }

    @ParameterizedTest
    @ValueSource(strings = {"profile", "subject", "description", "items", "foundAt", "foundBy", "doneBy", "service"})
    void aReportThatBreaksARuleIsRefusedByName(String field) {
        String wrong = List.of("subject", "service").contains(field) ? "x".repeat(201) : "nonsense";
        FoundChange broken = new FoundChange(
                "profile".equals(field) ? wrong : null,
                "rest",
                "subject".equals(field) ? wrong : "New disk",
                "description".equals(field) ? " " : "Nobody asked",
                "items".equals(field) ? wrong : null,
                "foundAt".equals(field) ? clock.instant().plus(Duration.ofDays(1)) : null,
                "foundBy".equals(field) ? wrong : null,
                "doneBy".equals(field) ? wrong : null,
                "service".equals(field) ? wrong : null);

        assertThatThrownBy(() -> as(FINDER, () -> reporting.report(null, null, broken)))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors())
                        .extracting(FieldError::field)
                        .containsExactly(field));
    }

    @Test
    void theSameKeyReportsOneAndAnotherBodyIsRefused() {
        String key = "d".repeat(32) + Ids.next().substring(0, 32);
        CaseFile first = as(FINDER, () -> reporting.report(key, "b".repeat(64), found(null)));

        assertThat(as(FINDER, () -> reporting.report(key, "b".repeat(64), found(null)))
                        .id())
                .isEqualTo(first.id());
        assertThatThrownBy(() -> as(FINDER, () -> reporting.report(key, "c".repeat(64), found(null))))
                .isInstanceOf(InvalidInputException.class);
        assertThat(unapproved.of(first.id()).found().reporter()).isEqualTo(FINDER);
    }

    private static FoundChange found(String codes) {
        return new FoundChange(null, "rest", "Another version", "It is newer", codes, null, null, null, null);
    }

    private ItemDraft draft(String code, String release) {
        org.answerable.configurationitem.Item before = items.byCode(code).orElseThrow();
        Map<String, String> values = new HashMap<>(before.values());
        values.put("release", release);
        return ItemDraft.of(before.withValues(values));
    }

    private void refused(String person, String number, String code, String rule) {
        assertThatThrownBy(() -> as(
                        person,
                        () -> saving.save(ItemDraft.of(items.byCode(code).orElseThrow()), Because.change(number))))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors())
                        .extracting(FieldError::rule)
                        .containsExactly(rule));
    }

    private static HttpResponse<String> json(Visitor program, String body) {
        return program.send("POST", "/api/v1/unapproved-changes", body, Map.of("Content-Type", "application/json"));
    }

    private String state(CaseId id) {
        return caseFiles.get(id).state();
    }

    private static <T> T as(String person, Supplier<T> work) {
        return Acting.as(Actor.person(person), "tasklist", work);
    }
}
