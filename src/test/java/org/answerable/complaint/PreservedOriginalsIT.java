package org.answerable.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.answerable.complaint.originals.RecordHold;
import org.answerable.complaint.originals.RecordHolds;
import org.answerable.complaint.tracking.WithdrawComplaint;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.Deadlines;
import org.answerable.ledger.Ledger;
import org.answerable.platform.CaseId;
import org.answerable.testing.Mails;
import org.answerable.testing.ServerTest;
import org.answerable.testing.TasklistUser;
import org.answerable.testing.Visitor;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.HistoryService;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every way through record-preservation: the originals of a disputed bill are kept until the file is closed (F-08, step 2; D-66). */
@ServerTest
class PreservedOriginalsIT {

    private static final String PRESERVE = "UserTask_PreserveOriginals";
    private static final String HOLDER = "sun.li";
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @LocalServerPort
    int port;

    @Autowired
    ComplaintFixture complaints;

    @Autowired
    RecordHolds holds;

    @Autowired
    WithdrawComplaint withdrawing;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Ledger ledger;

    @Autowired
    TasklistUser tasklist;

    @Autowired
    HistoryService history;

    @Autowired
    Mails mails;

    @Autowired
    Clock clock;

    private LocalDate today;

    @BeforeEach
    void todayOfTheHolder() {
        today = LocalDate.ofInstant(clock.instant(), SHANGHAI);
    }

    @Test
    void theOriginalsOfADisputedBillAreKeptUntilTheFileIsClosed() {
        CaseId id = disputed("bill");
        assertThat(tasklist.task(id, PRESERVE).departments()).containsExactly("operations-management");
        assertThat(mails.of(id)).last().satisfies(mail -> {
            assertThat(mail.subject()).contains("原始资料不得销毁");
            assertThat(mail.text()).contains("计费原始资料", "5 个月");
        });
        tasklist.complete(HOLDER, id, PRESERVE, named(today.minusDays(40)));

        assertThat(holds.of(id)).get().matches(RecordHold::open);
        assertThat(holds.records(id)).singleElement().satisfies(record -> {
            assertThat(record.text()).isEqualTo("The bill of August 𠮷😀");
            assertThat(record.heldSince()).isEqualTo(today);
            assertThat(record.keptUntil()).isEqualTo(today.minusDays(40).plusMonths(5));
            assertThat(record.addedBy()).isEqualTo(HOLDER);
        });
        complaints.answered(id, "li.na", "not-substantiated", "It is right: record by record.");
        complaints.disputed(id, "Still no");
        complaints.stands(id, "appealed", "UserTask_ExamineAppeal");
        assertThat(passed(id, "EndEvent_NoOriginals"))
                .as("they are preserved already")
                .isEqualTo(1);
        aFurtherOneIsNamedByTheHolderAlone(id);
        tasklist.complete(
                "luo.yan", id, "UserTask_ExamineAppeal", Map.of("finding", "not-upheld", "reasons", "We read them."));

        complaints.isOver(id, "closed", "EndEvent_ComplaintClosed");
        assertThat(passed(id, "CatchEvent_DisputeOver")).isEqualTo(1);
        assertThat(holds.of(id)).get().matches(hold -> !hold.open());
        assertThat(facts(id))
                .containsSubsequence(
                        "complaint.originalsHeld",
                        "complaint.originalNamed",
                        "complaint.originalNamed",
                        "complaint.originalsReleased");
        assertThat(mails.of(id)).anySatisfy(mail -> assertThat(mail.text()).contains("争议已结束", "共 2 项"));
        assertThat(nameByRest(id, HOLDER, today.toString()).statusCode()).isEqualTo(403);
        assertThat(caseFileShows(id)).contains("free again");
    }

    /** On the page and by REST; the complaint's own department only reads it. */
    private void aFurtherOneIsNamedByTheHolderAlone(CaseId id) {
        assertThat(nameByRest(id, "li.na", today.toString()).statusCode()).isEqualTo(403);
        HttpResponse<String> future = nameByRest(id, HOLDER, today.plusDays(1).toString());
        assertThat(future.statusCode()).isEqualTo(422);
        assertThat(future.body()).contains("originalOf");
        Visitor holder = new Visitor(port);
        holder.logIn(HOLDER, Visitor.SAMPLE_PASSWORD);
        String page = "/staff/cases/" + complaints.file(id).number() + "/actions/original";
        assertThat(Jsoup.parse(holder.get(page + "?lang=en").body()).select("input[type=date]"))
                .hasSize(2);
        HttpResponse<String> done = holder.post(
                page,
                Map.of(
                        "version", String.valueOf(complaints.file(id).version()),
                        "record", "The call records",
                        "keptAt", "Archive, shelf 7",
                        "originalOf", today.minusDays(3).toString(),
                        "heldSince", today.minusDays(1).toString()));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(302);
        assertThat(caseFileShows(id))
                .contains("Billing originals", "not to be destroyed", "The bill of August 𠮷😀", "Archive, shelf 7");
    }

    @Test
    void anOriginalIsNamedWithPlaceAndDayAndByNobodyElse() {
        CaseId id = disputed("bill");
        assertThatThrownBy(() -> tasklist.complete("li.na", id, PRESERVE, named(today)))
                .isInstanceOf(AuthorizationException.class);
        refused(id, Map.of(), "原始资料: 请至少填写一项");
        refused(id, with("keptAt", ""), "存放地点: 请填写此项。");
        refused(id, with("originalOf", ""), "原始资料日期: 请填写此项。");
        refused(id, with("originalOf", "August"), "原始资料日期: 日期，例如");
        refused(id, with("originalOf", today.plusDays(1).toString()), "原始资料日期: 日期须在");
        refused(id, with("heldSince", today.minusDays(41).toString()), "保全起始日: 日期须在");
        refused(id, with("record", "x".repeat(501)), "500");
        refused(id, with("recordFile", "no such file"), "no such file");
        assertThat(holds.records(id)).isEmpty();
        assertThat(tasklist.task(id, PRESERVE)).isNotNull();
    }

    /** It was disputed before it came; a dispute of our own answer asks for nothing more. */
    @Test
    void whatARegulatorSendsIsPreservedFromTheBeginning() {
        CaseId id = complaints.filedBy("regulator", "telecom", "bill");

        assertThat(tasklist.task(id, PRESERVE).departments()).containsExactly("operations-management");
        complaints.stands(id, "in-work", "UserTask_ResolveComplaint");
        assertThat(complaints.passed(id, "ThrowEvent_CameDisputed")).isEqualTo(1);
        tasklist.complete(HOLDER, id, PRESERVE, named(today.minusDays(40)));
        complaints.answered(id, "li.na", "not-substantiated", "It is right.");
        complaints.disputed(id, "No");
        assertThat(passed(id, "EndEvent_NoOriginals"))
                .as("they are preserved already")
                .isEqualTo(1);
        assertThat(holds.of(id)).get().matches(RecordHold::open);
        complaints.answered(id, "li.na", "not-substantiated", "It is right, still.");
        complaints.confirmed(id);

        complaints.isOver(id, "closed", "EndEvent_ComplaintClosed");
        assertThat(holds.of(id)).get().matches(hold -> !hold.open());
    }

    @Test
    void nobodyWaitsForThemAndACaseThatEndsFirstEndsTheTask() {
        CaseId id = disputed("bill");
        String promise = "preserve:" + tasklist.task(id, PRESERVE).id();
        assertThat(deadlines.of(id, promise).orElseThrow().state()).isEqualTo(Deadline.State.RUNNING);
        complaints.answered(id, "li.na", "not-substantiated", "It is right.");
        complaints.confirmed(id);

        complaints.isOver(id, "closed", "EndEvent_ComplaintClosed");
        assertThat(passed(id, "BoundaryEvent_DisputeOver")).isEqualTo(1);
        assertThat(deadlines.of(id, promise).orElseThrow().state()).isEqualTo(Deadline.State.CANCELLED);
        assertThat(holds.of(id)).get().matches(hold -> !hold.open());
        assertThat(facts(id)).contains("complaint.originalsReleased");
    }

    @Test
    void whereNoDepartmentIsNamedTheOwnerHoldsThemAndKeepsTheTaskAfterAHandOver() {
        CaseId id = disputed("unwanted-charge");
        assertThat(tasklist.task(id, PRESERVE).departments()).containsExactly("customer-centre");
        tasklist.complete(
                "li.na",
                id,
                "UserTask_ResolveComplaint",
                Map.of("outcome", "hand-over", "department", "quality", "reason", "About quality"));
        tasklist.complete("james.wood", id, "UserTask_AcceptHandOver", Map.of("outcome", "accept"));

        assertThat(tasklist.task(id, PRESERVE).departments()).containsExactly("customer-centre");
        complaints.as("james.wood", () -> {
            withdrawing.said(id, "She called it off");
            return null;
        });
        complaints.isOver(id, "withdrawn", "EndEvent_ComplaintWithdrawn");
        assertThat(holds.of(id)).get().matches(hold -> !hold.open());
    }

    @Test
    void whatNoRowCoversIsNotPreserved() {
        CaseId id = complaints.filed("business-hall", "bill");
        complaints.answered(id, "li.na", "not-substantiated", "It is right.");
        complaints.disputed(id, "No");

        complaints.stands(id, "in-work", "UserTask_ResolveComplaint");
        assertThat(holds.of(id)).isEmpty();
        assertThat(complaints.instances(id)).hasSize(1);
        assertThat(complaints.passed(id, "EndEvent_OriginalsSettled")).isEqualTo(1);
    }

    private CaseId disputed(String category) {
        CaseId id = complaints.filed("telecom", category);
        complaints.answered(id, "li.na", "not-substantiated", "It is right.");
        complaints.disputed(id, "No. 𠮷😀");
        complaints.stands(id, "in-work", "UserTask_ResolveComplaint");
        return id;
    }

    private static Map<String, Object> named(LocalDate day) {
        return Map.of(
                "record",
                "The bill of August 𠮷😀",
                "keptAt",
                "Billing system, BILL-2026-08-77",
                "originalOf",
                day.toString(),
                "stray",
                "thrown away");
    }

    private Map<String, Object> with(String field, String value) {
        Map<String, Object> fields = new HashMap<>(named(today.minusDays(40)));
        fields.put(field, value);
        return fields;
    }

    private void refused(CaseId id, Map<String, Object> fields, String told) {
        assertThatThrownBy(() -> tasklist.complete(HOLDER, id, PRESERVE, fields))
                .hasStackTraceContaining(told);
    }

    private HttpResponse<String> nameByRest(CaseId id, String person, String day) {
        String body = "{\"record\": \"Orders\", \"keptAt\": \"Shelf 1\", \"originalOf\": \"%s\", \"version\": %d}"
                .formatted(day, complaints.file(id).version());
        return new Visitor(port)
                .withBasic(person, Visitor.SAMPLE_PASSWORD)
                .send(
                        "POST",
                        "/api/v1/cases/" + complaints.file(id).number() + "/originals",
                        body,
                        Map.of("Content-Type", "application/json"));
    }

    private String caseFileShows(CaseId id) {
        Visitor reader = new Visitor(port);
        reader.logIn("li.na", Visitor.SAMPLE_PASSWORD);
        return Jsoup.parse(reader.get("/staff/cases/" + complaints.file(id).number() + "?lang=en")
                        .body())
                .select("section[aria-labelledby=originals]")
                .text();
    }

    private long passed(CaseId id, String element) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(id.value())
                .processDefinitionKey("record-preservation")
                .list()
                .stream()
                .mapToLong(instance -> history.createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .activityId(element)
                        .finished()
                        .count())
                .sum();
    }

    private List<String> facts(CaseId id) {
        return ledger.entries(id).stream()
                .flatMap(entry -> entry.facts().stream())
                .map(Ledger.RecordedFact::type)
                .toList();
    }
}
