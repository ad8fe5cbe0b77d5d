package org.answerable.itemaudit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.CaseKind;
import org.answerable.casefile.OpenByClock;
import org.answerable.configurationitem.AuditedItems;
import org.answerable.configurationitem.Because;
import org.answerable.configurationitem.Item;
import org.answerable.configurationitem.ItemDraft;
import org.answerable.configurationitem.SaveItem;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.Deadlines;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.answerable.engine.CaseProcesses;
import org.answerable.engine.DecisionTables;
import org.answerable.itemaudit.model.HalfYear;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.CaseId;
import org.answerable.testing.EngineTime;
import org.answerable.testing.ServerTest;
import org.answerable.testing.TasklistUser;
import org.answerable.testing.Visitor;
import org.answerable.unapproved.UnapprovedChanges;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Audits of configuration items on the real engine: opened once, each way out. */
@ServerTest
class ConfigurationAuditIT {

    private static final String PROFILE = "it-operations";
    private static final String OFFICE = "second-line";
    private static final String ENGINEER = "gao.ming";
    private static final String STRANGER = "li.na";
    private static final AtomicInteger FAR_AHEAD = new AtomicInteger(2100);

    @LocalServerPort
    int port;

    @Autowired
    OpenAudits opening;

    @Autowired
    OpenAudit one;

    @Autowired
    OpenByClock byClock;

    @Autowired
    Audits audits;

    @Autowired
    RecordAudit recording;

    @Autowired
    AuditFlow flow;

    @Autowired
    AuditedItems items;

    @Autowired
    SaveItem saving;

    @Autowired
    UnapprovedChanges unapproved;

    @Autowired
    OpenUnapproved errand;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    Directory directory;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Ledger ledger;

    @Autowired
    CaseProcesses processes;

    @Autowired
    DecisionTables tables;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Clock clock;

    @Autowired
    TasklistUser tasklist;

    @Autowired
    EngineTime time;

    @Test
    void eachDepartmentThatOwnsItemsIsAuditedOnceAHalfYearHoweverManyNodesLook() throws Exception {
        List<Department> active =
                directory.departments().stream().filter(Department::active).toList();
        Set<String> owning = items.owning(active.stream().map(Department::id).toList());
        List<CaseId> opened = bothAtOnce();

        assertThat(opened)
                .extracting(id -> audits.of(id).department())
                .containsExactlyInAnyOrderElementsOf(owning)
                .contains(OFFICE);
        assertThat(opening.openDue()).isEmpty();
        CaseId id = opened.stream()
                .filter(each -> audits.of(each).department().equals(OFFICE))
                .findFirst()
                .orElseThrow();
        CaseFile file = caseFiles.get(id);
        assertThat(file.kind()).isEqualTo(CaseKind.SERVICE_REQUEST);
        assertThat(file.ownerDepartment()).isEqualTo(OFFICE);
        assertThat(file.state()).isEqualTo("checking-items");
        assertThat(deadlines.of(id)).singleElement().satisfies(promise -> {
            assertThat(promise.source()).isEqualTo("D-54");
            assertThat(promise.due()).isEqualTo(audits.of(id).endsAt());
        });
        assertThatThrownBy(() -> flow.start(id)).hasMessageContaining("already on its way");
    }

    private List<CaseId> bothAtOnce() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        List<Future<List<CaseId>>> ends = new ArrayList<>();
        for (int node = 0; node < 2; node++) {
            ends.add(nodes.submit(() -> {
                together.await();
                return opening.openDue();
            }));
        }
        List<CaseId> opened = new ArrayList<>(ends.get(0).get());
        opened.addAll(ends.get(1).get());
        nodes.shutdown();
        return opened;
    }

    @Test
    void differencesBecomeCorrectionsOrUnapprovedChanges() {
        CaseId id = audit();
        String number = caseFiles.get(id).number();
        List<Finding> sample = audits.findings(id);
        assertThat(sample).hasSizeGreaterThanOrEqualTo(3).allMatch(finding -> finding.seen() == null);
        Visitor scanner = new Visitor(port).withBasic(ENGINEER, Visitor.SAMPLE_PASSWORD);
        assertThat(post(new Visitor(port).withBasic(STRANGER, Visitor.SAMPLE_PASSWORD), number, "findings", found(1))
                        .statusCode())
                .isEqualTo(403);
        assertThatThrownBy(() -> tasklist.complete(ENGINEER, id, "UserTask_CheckItems", Map.of()))
                .hasStackTraceContaining(sample.get(0).code());
        assertThat(post(scanner, number, "findings", "{\"position\":2,\"outcome\":\"different\"}")
                        .body())
                .contains("\"field\":\"remarks\"");
        assertThat(post(scanner, number, "findings", "{\"position\":2,\"outcome\":\"gone\"}")
                        .body())
                .contains("as-registered, different, missing");
        assertThat(post(scanner, number, "findings", "{\"position\":999,\"outcome\":\"missing\"}")
                        .body())
                .contains("\"field\":\"position\"");
        assertThat(post(scanner, number, "verdicts", "{\"position\":1,\"verdict\":\"correction\"}")
                        .body())
                .contains("not-now");
        for (int position = 3; position <= sample.size(); position++) {
            assertThat(post(scanner, number, "findings", found(position)).statusCode())
                    .isEqualTo(204);
        }
        byPage(number);
        tasklist.complete(ENGINEER, id, "UserTask_CheckItems", Map.of("remarks", "Looked at all of them"));
        assertThat(caseFiles.get(id).state()).isEqualTo("judging-differences");

        judge(id, number, sample);
        assertThat(caseFiles.get(id).state()).isEqualTo("done");
        assertThat(processes.positions(id)).isEmpty();
        AuditResult result = AuditResult.of(audits.findings(id));
        assertThat(result).isEqualTo(new AuditResult(sample.size(), sample.size(), sample.size() - 2, 1, 1, 1, 2, 1));
        unapprovedFollows(id, number, sample.get(1).code());
    }

    /** The page on which a phone does the same. */
    private void byPage(String number) {
        Visitor phone = new Visitor(port);
        phone.logIn(ENGINEER, Visitor.SAMPLE_PASSWORD);
        String page = "/staff/cases/" + number + "/configuration-audit";
        assertThat(phone.get(page + "?lang=zh-CN").body()).contains("与登记相符", "row-1");
        String findings = page + "/findings";
        assertThat(phone.post(findings, Map.of("position", "1", "outcome", "missing", "remarks", ""))
                        .statusCode())
                .isEqualTo(422);
        phone.post(findings, Map.of("position", "1", "outcome", "missing", "remarks", "Its place is empty"));
        phone.post(findings, Map.of("position", "2", "outcome", "different", "remarks", "Twice the memory"));
        phone.post(findings, Map.of("position", "new", "remarks", "A printer in room 3"));
        assertThat(phone.get(page + "?lang=en").body()).contains("Its place is empty", "A printer in room 3");
    }

    private void judge(CaseId id, String number, List<Finding> sample) {
        Visitor scanner = new Visitor(port).withBasic(ENGINEER, Visitor.SAMPLE_PASSWORD);
        int last = sample.size() + 1;
        assertThatThrownBy(() -> tasklist.complete(ENGINEER, id, "UserTask_JudgeDifferences", Map.of()))
                .hasStackTraceContaining("#" + last);
        assertThat(post(scanner, number, "verdicts", "{\"position\":3,\"verdict\":\"correction\"}")
                        .body())
                .contains("no-difference");
        assertThat(post(scanner, number, "verdicts", "{\"position\":1,\"verdict\":\"maybe\"}")
                        .body())
                .contains("correction, unapproved");
        String unknown = "{\"position\":" + last + ",\"verdict\":\"correction\",\"registeredCode\":\"NO-SUCH\"}";
        assertThat(post(scanner, number, "verdicts", unknown).body()).contains("unknown-item");
        Item printer = as(() -> saving.save(newPrinter(number), Because.correction("Audit " + number)));
        post(scanner, number, "verdicts", unknown.replace("NO-SUCH", printer.code()));
        post(scanner, number, "verdicts", "{\"position\":1,\"verdict\":\"correction\"}");
        Visitor phone = new Visitor(port);
        phone.logIn(ENGINEER, Visitor.SAMPLE_PASSWORD);
        phone.post(
                "/staff/cases/" + number + "/configuration-audit/verdicts",
                Map.of("position", "2", "verdict", "unapproved"));
        assertThatThrownBy(() -> tasklist.complete(ENGINEER, id, "UserTask_JudgeDifferences", Map.of()))
                .hasStackTraceContaining("尚未以本次审核为理由更正：" + sample.get(0).code());
        assertThat(phone.get("/staff/configuration-items/" + sample.get(0).code() + "/correction?reason=Audit+"
                                + number)
                        .body())
                .contains("Audit " + number);
        Item missing =
                items.items(List.of(sample.get(0).code())).get(sample.get(0).code());
        as(() -> saving.save(renamed(missing, number), Because.correction("Audit " + number + ": it is gone")));
        tasklist.complete(ENGINEER, id, "UserTask_JudgeDifferences", Map.of());
    }

    private void unapprovedFollows(CaseId id, String number, String code) {
        assertThat(unapproved.foundBy(id)).isEmpty();
        time.executeErrands(id);
        errand.run(id, "2");
        assertThat(unapproved.foundBy(id)).hasSize(1);
        CaseFile found = caseFiles.get(unapproved.foundBy(id).get(0));
        assertThat(found.state()).isEqualTo("judging");
        assertThat(found.subject()).contains(code, number);
        assertThat(found.description()).isEqualTo("Twice the memory");
        assertThat(unapproved.of(found.id()).found().reporter()).isEqualTo(ENGINEER);
        assertThat(ledger.entries(id).stream().flatMap(entry -> entry.facts().stream()))
                .extracting("type")
                .contains("itemaudit.drawn", "itemaudit.found", "itemaudit.judged", "itemaudit.closed");
        Visitor phone = new Visitor(port);
        phone.logIn(ENGINEER, Visitor.SAMPLE_PASSWORD);
        assertThat(phone.get("/staff/cases/" + number + "?lang=en").body())
                .contains("Audit of configuration items", found.number());
        assertThat(new Visitor(port)
                        .withBasic(ENGINEER, Visitor.SAMPLE_PASSWORD)
                        .get("/api/v1/cases/" + number + "/configuration-audit")
                        .body())
                .contains("\"unapprovedChanges\":[\"" + found.number(), "\"halfYear\":\"");
    }

    @Test
    void whatIsAllAsRegisteredIsClosedAndALateAuditClimbsItsLadder() {
        CaseId id = audit();
        CaseFile file = caseFiles.get(id);
        Instant due = clock.instant().plus(Duration.ofHours(1));
        DecisionTables.Answer policy = tables.evaluate("deadline-policy", file.facts());
        transactions.executeWithoutResult(status -> deadlines.set(
                id, file.receivedAt(), policy.rows(), policy.version().split(" ", 2)[0], Map.of("half-year-end", due)));
        time.passUntil(id, due);
        assertThat(processes.positions(id).toString()).contains("CallActivity_EscalateAudit");
        Visitor scanner = new Visitor(port).withBasic(ENGINEER, Visitor.SAMPLE_PASSWORD);
        audits.findings(id)
                .forEach(finding -> post(scanner, caseFiles.get(id).number(), "findings", found(finding.position())));
        tasklist.complete(ENGINEER, id, "UserTask_CheckItems", Map.of());

        assertThat(caseFiles.get(id).state()).isEqualTo("done");
        assertThat(AuditResult.of(audits.findings(id)).share()).isEqualTo(100.0);
        assertThat(deadlines.of(id, "item-audit").orElseThrow().state()).isEqualTo(Deadline.State.BREACHED);
        assertThat(processes.positions(id)).isEmpty();
    }

    @Test
    void whatIsFoundAsTheCheckEndsIsNotLost() throws Exception {
        CaseId id = audit();
        as(() -> {
            audits.findings(id).forEach(finding -> recording.found(id, finding.position(), "as-registered", null));
            return id;
        });
        Thread closing = new Thread(() -> tasklist.complete(ENGINEER, id, "UserTask_CheckItems", Map.of()));
        transactions.executeWithoutResult(status -> {
            as(() -> {
                recording.found(id, 1, "different", "Half the memory");
                return id;
            });
            closing.start();
            waitABit(closing);
        });
        closing.join();

        assertThat(caseFiles.get(id).state()).isEqualTo("judging-differences");
    }

    /** Gives the other a moment to overtake; it must not matter whether it does. */
    private static void waitABit(Thread other) {
        try {
            other.join(500);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void twoFindThingsThatAreNotRegisteredAtOnce() throws Exception {
        CaseId id = audit();
        int sample = audits.findings(id).size();
        Visitor scanner = new Visitor(port).withBasic(ENGINEER, Visitor.SAMPLE_PASSWORD);
        String number = caseFiles.get(id).number();
        ExecutorService two = Executors.newFixedThreadPool(2);
        List<Future<Integer>> answers = two.invokeAll(Collections.nCopies(
                2, () -> post(scanner, number, "findings", "{\"remarks\":\"A printer nobody knows\"}")
                        .statusCode()));
        two.shutdown();

        assertThat(answers).allSatisfy(answer -> assertThat(answer.get()).isEqualTo(204));
        assertThat(audits.findings(id)).hasSize(sample + 2);
    }

    private ItemDraft newPrinter(String number) {
        Item like =
                items.items(items.codes(OFFICE)).values().stream().findFirst().orElseThrow();
        ItemDraft draft = ItemDraft.of(like);
        return new ItemDraft(
                "PRN-" + number,
                "Printer in room 3",
                draft.type(),
                draft.department(),
                draft.service(),
                draft.state(),
                draft.values(),
                0);
    }

    private static ItemDraft renamed(Item item, String number) {
        ItemDraft draft = ItemDraft.of(item);
        return new ItemDraft(
                draft.code(),
                draft.name() + " (not found by " + number + ")",
                draft.type(),
                draft.department(),
                draft.service(),
                draft.state(),
                draft.values(),
                draft.version());
    }

    /** One of a half-year far ahead, so that no other test is in its way. */
    private CaseId audit() {
        Department office = directory.department(OFFICE).orElseThrow();
        return byClock.open("audit", () -> one.open(PROFILE, office, new HalfYear(FAR_AHEAD.incrementAndGet(), 1)))
                .orElseThrow();
    }

    private static String found(int position) {
        return "{\"position\":" + position + ",\"outcome\":\"as-registered\"}";
    }

    private static HttpResponse<String> post(Visitor person, String number, String what, String body) {
        return person.send(
                "POST",
                "/api/v1/cases/" + number + "/configuration-audit/" + what,
                body,
                Map.of("Content-Type", "application/json"));
    }

    private static <T> T as(Supplier<T> work) {
        return Acting.as(Actor.person(ENGINEER), "staff", work);
    }
}
