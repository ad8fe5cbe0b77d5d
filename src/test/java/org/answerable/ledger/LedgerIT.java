package org.answerable.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.answerable.engine.EngineEvent;
import org.answerable.engine.EngineListener;
import org.answerable.ledger.Ledger.Entry;
import org.answerable.ledger.LedgerVerification.Problem;
import org.answerable.ledger.persistence.EntryRow;
import org.answerable.ledger.persistence.LedgerMapper;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.BeforeCommit;
import org.answerable.platform.CaseId;
import org.answerable.platform.Ids;
import org.answerable.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class LedgerIT {

    private static final String CHINESE_AND_EMOJI = "司机说：\"𠮷\"\n\\ 😀\u0001";

    @Autowired
    Ledger ledger;

    @Autowired
    LedgerExport export;

    @Autowired
    LedgerVerification verification;

    @Autowired
    LedgerMapper mapper;

    @Autowired
    List<EngineListener> listeners;

    @Autowired
    JdbcTemplate database;

    @Autowired
    PlatformTransactionManager transactions;

    @TempDir
    Path folder;

    private final CaseId caseId = CaseId.next();

    @Test
    void allFactsOfATransactionBecomeOneEntryThatReadsBackAsWritten() {
        Acting.as(
                Actor.person("mei"),
                "tasklist",
                () -> inTransaction(() -> {
                    ledger.record(caseId, Fact.of("test.first").with("n", 7).with("text", CHINESE_AND_EMOJI));
                    ledger.record(
                            caseId, Fact.of("test.second").with("list", List.of(1, "two", Map.of("$three", true))));
                    ledger.inForce(caseId, "table:deadline-policy", "4");
                }));

        Entry entry = only(ledger.entries(caseId));
        assertThat(entry.sequence()).isEqualTo(1);
        assertThat(entry.actorKind()).isEqualTo("person");
        assertThat(entry.actorId()).isEqualTo("mei");
        assertThat(entry.channel()).isEqualTo("tasklist");
        assertThat(entry.inForce()).containsExactly(Map.entry("table:deadline-policy", "4"));
        assertThat(entry.previousHash()).isEqualTo("0".repeat(64));
        assertThat(entry.facts()).extracting(Ledger.RecordedFact::type).containsExactly("test.first", "test.second");
        assertThat(entry.facts().get(0).values()).containsEntry("n", 7).containsEntry("text", CHINESE_AND_EMOJI);
        assertThat(entry.facts().get(1).values()).containsEntry("list", List.of(1, "two", Map.of("$three", true)));
        assertThat(entry.recorded()).isAfterOrEqualTo(entry.occurred());
    }

    @Test
    void factsOfThePastStandAtTheirOwnTimesBeforeThePresent() {
        Instant received = Instant.parse("2025-03-09T06:59:00Z");
        Instant closed = Instant.parse("2025-03-09T07:01:00.123456Z");
        inTransaction(() -> {
            ledger.record(caseId, Fact.of("test.now"));
            ledger.recordPast(caseId, closed, Fact.of("test.closed"));
            ledger.recordPast(caseId, received, Fact.of("test.received"));
            ledger.recordPast(caseId, received, Fact.of("test.also-received"));
        });

        List<Entry> entries = ledger.entries(caseId);
        assertThat(entries).extracting(Entry::sequence).containsExactly(1L, 2L, 3L);
        assertThat(entries.subList(0, 2)).extracting(Entry::occurred).containsExactly(received, closed);
        assertThat(entries.get(0).facts())
                .extracting(Ledger.RecordedFact::type)
                .containsExactly("test.received", "test.also-received");
        assertThat(entries.get(2).occurred()).isAfter(closed);
        assertThat(entries).allSatisfy(entry -> assertThat(entry.recorded()).isAfter(closed));
    }

    @Test
    void nothingIsRecordedBeforeItHappens() {
        assertThatThrownBy(() -> inTransaction(
                        () -> ledger.recordPast(caseId, Instant.parse("2999-01-01T00:00:00Z"), Fact.of("test.early"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(ledger.entries(caseId)).isEmpty();
    }

    @Test
    void manyCasesOfOneTransactionAreChainedLikeFew() {
        List<CaseId> cases =
                IntStream.range(0, 450).mapToObj(n -> CaseId.next()).toList();
        inTransaction(() -> ledger.record(cases.get(7), Fact.of("test.before")));
        inTransaction(() -> cases.forEach(each -> {
            ledger.recordPast(each, Instant.EPOCH, Fact.of("test.past").withPersonal("who", each.value(), "Anna"));
            ledger.record(each, Fact.of("test.now"));
        }));
        inTransaction(() -> ledger.record(cases.get(8), Fact.of("test.after")));

        assertThat(cases).allSatisfy(each -> assertThat(ledger.entries(each)).hasSizeGreaterThanOrEqualTo(2));
        assertThat(ledger.entries(cases.get(7))).hasSize(3);
        assertThat(ledger.entries(cases.get(8))).hasSize(3);
        assertThat(ledger.entries(cases.get(449)).get(0).facts().get(0).values())
                .containsEntry("who", "Anna");
    }

    @Test
    void factsRecordedByOtherStepsBeforeTheCommitStillGetIn() {
        CaseId other = CaseId.next();
        inTransaction(() -> {
            BeforeCommit.run(BeforeCommit.TIMERS, () -> {
                ledger.record(caseId, Fact.of("test.first-of-its-case"));
                BeforeCommit.run(BeforeCommit.TIMERS, () -> ledger.record(other, Fact.of("test.asked-for-late")));
            });
        });

        assertThat(ledger.entries(caseId)).hasSize(1);
        assertThat(ledger.entries(other)).hasSize(1);
    }

    @Test
    void aRolledBackTransactionLeavesNothing() {
        String party = Ids.next();
        assertThatThrownBy(() -> inTransaction(() -> {
                    ledger.record(caseId, Fact.of("test.lost").withPersonal("name", party, "Anna"));
                    BeforeCommit.run(BeforeCommit.LEDGER + 1, () -> {
                        throw new IllegalStateException("after the ledger has written");
                    });
                }))
                .hasMessage("after the ledger has written");

        assertThat(ledger.entries(caseId)).isEmpty();
        assertThat(count("ledger_entry where case_id = ?", caseId.value())).isZero();
        assertThat(count("ledger_head where case_id = ?", caseId.value())).isZero();
        assertThat(count("person_key where person_id = ?", party)).isZero();
        inTransaction(() -> ledger.record(caseId, Fact.of("test.kept")));
        assertThat(only(ledger.entries(caseId)).facts()).hasSize(1);
    }

    @Test
    void anInnerTransactionHasAnEntryOfItsOwn() {
        inTransaction(() -> {
            ledger.record(caseId, Fact.of("test.outer"));
            CaseId inner = CaseId.next();
            TransactionTemplate own = new TransactionTemplate(transactions);
            own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            own.executeWithoutResult(status -> ledger.record(inner, Fact.of("test.inner")));
            assertThat(only(ledger.entries(inner)).facts()).hasSize(1);
            ledger.record(caseId, Fact.of("test.outer-again"));
        });

        assertThat(only(ledger.entries(caseId)).facts())
                .extracting(Ledger.RecordedFact::type)
                .containsExactly("test.outer", "test.outer-again");
    }

    @Test
    void aFactThatComesTooLateForTheEntryIsRefusedNotDropped() {
        assertThatThrownBy(() -> inTransaction(() -> {
                    ledger.record(caseId, Fact.of("test.in-time"));
                    BeforeCommit.run(BeforeCommit.LEDGER + 1, () -> ledger.record(caseId, Fact.of("test.late")));
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(ledger.entries(caseId)).isEmpty();
    }

    @Test
    void nothingIsRecordedWithoutATransaction() {
        assertThatThrownBy(() -> ledger.record(caseId, Fact.of("test.alone")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFactOfAnUnknownTypeOfValueIsRefusedWhereItIsRecorded() {
        assertThatThrownBy(() -> inTransaction(
                        () -> ledger.record(caseId, Fact.of("test.odd").with("x", new Object()))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void manyThreadsOnOneCaseWriteAGaplessChain() throws Exception {
        int threads = 12;
        int each = 10;
        String party = Ids.next();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        Callable<Void> work = () -> {
            for (int i = 0; i < each; i++) {
                inTransaction(() -> ledger.record(caseId, Fact.of("test.step").withPersonal("who", party, "Anna")));
            }
            return null;
        };
        List<Future<Void>> ends =
                pool.invokeAll(IntStream.range(0, threads).mapToObj(i -> work).toList());
        pool.shutdown();
        for (Future<Void> end : ends) {
            end.get();
        }

        assertThat(ledger.entries(caseId))
                .extracting(Entry::sequence)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, threads * each)
                        .mapToObj(Long::valueOf)
                        .toList());
        assertThat(verification.verify(caseId, problem -> {}).sound()).isTrue();
    }

    @Test
    void transactionsOverSeveralCasesDoNotWaitForEachOtherInACircle() throws Exception {
        List<CaseId> cases = List.of(CaseId.next(), CaseId.next(), CaseId.next());
        ExecutorService pool = Executors.newFixedThreadPool(6);
        List<Callable<Void>> work = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            List<CaseId> order = new ArrayList<>(cases);
            java.util.Collections.rotate(order, i);
            work.add(() -> {
                inTransaction(() -> order.forEach(id -> ledger.record(id, Fact.of("test.step"))));
                return null;
            });
        }
        for (Future<Void> end : pool.invokeAll(work)) {
            end.get();
        }
        pool.shutdown();

        assertThat(cases).allSatisfy(id -> assertThat(ledger.entries(id)).hasSize(30));
    }

    @Test
    void thePersonalValueIsNowhereInClearAndGoneWithItsKey() {
        String anna = Ids.next();
        String ben = Ids.next();
        inTransaction(() -> ledger.record(
                caseId,
                Fact.of("test.personal")
                        .withPersonal("name", anna, CHINESE_AND_EMOJI)
                        .withPersonal("other", ben, "Ben")));

        byte[] body = mapper.selectByCase(caseId.value(), 0, 1).get(0).body();
        assertThat(new String(body, StandardCharsets.UTF_8))
                .doesNotContain("司机")
                .doesNotContain("Ben")
                .doesNotContain(anna);
        assertThat(only(ledger.entries(caseId)).facts().get(0).values())
                .containsEntry("name", CHINESE_AND_EMOJI)
                .containsEntry("other", "Ben");

        assertThat(ledger.erase(anna)).isTrue();
        assertThat(ledger.erase(anna)).isFalse();
        inTransaction(() -> ledger.record(caseId, Fact.of("test.later").withPersonal("name", anna, "Anna again")));

        List<Entry> entries = ledger.entries(caseId);
        assertThat(entries.get(0).facts().get(0).values())
                .containsEntry("name", null)
                .containsEntry("other", "Ben");
        assertThat(entries.get(1).facts().get(0).values()).containsEntry("name", "Anna again");
        assertThat(verification.verify(caseId, problem -> {}).sound()).isTrue();
    }

    @Test
    void theEnginesEventsBecomeFactsWithTheModelInForce() {
        EngineListener listener = only(
                listeners.stream().filter(bean -> bean instanceof EngineFacts).toList());
        inTransaction(() -> {
            listener.heard(new EngineEvent(
                    caseId,
                    "activity-started",
                    "complaint-handling:3 complaint-handling:3:4711",
                    Map.of("activity", "X")));
            listener.heard(new EngineEvent(caseId, "decision-evaluated", "deadline-policy:4 abc", Map.of()));
            ledger.inForce(caseId, "table:deadline-policy", "deadline-policy:4 abc");
            ledger.inForce(caseId, "table:deadline-policy", "5");
        });

        Entry entry = only(ledger.entries(caseId));
        assertThat(entry.facts())
                .extracting(Ledger.RecordedFact::type)
                .containsExactly("engine.activity-started", "engine.decision-evaluated");
        assertThat(entry.facts().get(0).values())
                .containsEntry("model", "complaint-handling:3 complaint-handling:3:4711")
                .containsEntry("activity", "X");
        assertThat(entry.inForce())
                .containsEntry("model:complaint-handling", "3")
                .containsEntry("table:deadline-policy", "4,5");
    }

    @Test
    void anEntryCanNeitherBeChangedNorDeleted() {
        writeEntries(1);

        assertThatThrownBy(
                        () -> database.update("update ledger_entry set recorded = 1 where case_id = ?", caseId.value()))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> database.update("delete from ledger_entry where case_id = ?", caseId.value()))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("append-only");
        assertThat(ledger.entries(caseId)).hasSize(1);
    }

    @Test
    void oneChangedByteIsFoundByTheReaderAndBothVerifiers() throws Exception {
        writeEntries(3);
        assertThat(python(exported()).exitCode()).isZero();

        forgedCopyIsFound();

        byte[] bytes = exported();
        String lines = new String(bytes, StandardCharsets.UTF_8);
        String second = lines.lines().skip(1).findFirst().orElseThrow();
        String tampered = second.substring(0, second.length() - 8)
                + (second.charAt(second.length() - 8) == 'A' ? 'B' : 'A')
                + second.substring(second.length() - 7);
        Outcome outcome = python(lines.replace(second, tampered).getBytes(StandardCharsets.UTF_8));
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.text()).contains(caseId.value());
    }

    @Test
    void bothVerifiersFindAMissingEntryAndACutOffEnd() throws Exception {
        writeEntries(4);
        String lines = new String(exported(), StandardCharsets.UTF_8);
        List<String> all = lines.lines().toList();

        assertThat(python(without(all, 1)).exitCode()).isEqualTo(1);
        assertThat(python(without(all, 3)).exitCode()).isEqualTo(1);
        assertThat(python(without(all, 4)).exitCode()).isEqualTo(1);
        assertThat(python(lines.getBytes(StandardCharsets.UTF_8)).exitCode()).isZero();

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            database.update("update ledger_head set sequence = 5 where case_id = ?", caseId.value());
            assertThat(problemsOf(caseId)).hasSize(1);
            status.setRollbackOnly();
        });
    }

    @Test
    void theWholeLedgerIsExportedAndVerifiedByBoth() throws Exception {
        writeEntries(2);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long entries = export.writeAll(out);
        LedgerVerification.Report report = verification.verifyAll(problem -> {});

        assertThat(out.toString(StandardCharsets.UTF_8)).contains(caseId.value());
        assertThat(report.sound()).isTrue();
        assertThat(report.entries()).isGreaterThanOrEqualTo(entries);
        Outcome outcome = python(out.toByteArray());
        assertThat(outcome.text()).contains(entries + " entries");
        assertThat(outcome.exitCode()).isZero();
    }

    /** A copy of the chain with one byte changed, written past the application and rolled back afterwards. */
    private void forgedCopyIsFound() {
        CaseId copy = CaseId.next();
        List<EntryRow> rows = mapper.selectByCase(caseId.value(), 0, 10);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            forge(copy, rows, 2);
            assertThatThrownBy(() -> ledger.entries(copy)).isInstanceOf(LedgerBrokenException.class);
            assertThat(problemsOf(copy)).singleElement().satisfies(problem -> {
                assertThat(problem.caseId()).isEqualTo(copy.value());
                assertThat(problem.sequence()).isEqualTo(2);
                assertThat(problem.text()).contains("hash");
            });
            status.setRollbackOnly();
        });
    }

    private List<Problem> problemsOf(CaseId id) {
        List<Problem> problems = new ArrayList<>();
        verification.verify(id, problems::add);
        return problems;
    }

    /** Copies the chain to another case past the application, as a forger would, with one byte changed. */
    private void forge(CaseId copy, List<EntryRow> rows, int changedSequence) {
        String previous = EntryBody.NO_HASH;
        for (EntryRow row : rows) {
            byte[] body = new String(row.body(), StandardCharsets.UTF_8)
                    .replace(caseId.value(), copy.value())
                    .replace(previousOf(row, rows), previous)
                    .getBytes(StandardCharsets.UTF_8);
            String hash = EntryBody.hash(body);
            if (row.sequence() == changedSequence) {
                body[body.length - 10] ^= 1;
            }
            mapper.insert(new EntryRow(copy.value(), row.sequence(), row.occurred(), row.recorded(), hash, body));
            previous = hash;
        }
    }

    private static String previousOf(EntryRow row, List<EntryRow> rows) {
        return row.sequence() == 1
                ? EntryBody.NO_HASH
                : rows.get((int) row.sequence() - 2).hash();
    }

    private void writeEntries(int number) {
        String party = Ids.next();
        for (int i = 0; i < number; i++) {
            int n = i;
            inTransaction(() ->
                    ledger.record(caseId, Fact.of("test.step").with("n", n).withPersonal("text", party, "" + n)));
        }
    }

    private byte[] exported() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.writeCase(caseId, out);
        return out.toByteArray();
    }

    private static byte[] without(List<String> lines, int index) {
        List<String> fewer = new ArrayList<>(lines);
        fewer.remove(index);
        return (String.join("\n", fewer) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private record Outcome(int exitCode, String text) {}

    private Outcome python(byte[] exported) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("ledger.jsonl"), exported);
        Process process = new ProcessBuilder("python3", "bin/verify-ledger.py", file.toString())
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), text);
    }

    private long count(String fromWhere, String id) {
        return database.queryForObject("select count(*) from " + fromWhere, Long.class, id);
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    private static <T> T only(List<T> list) {
        assertThat(list).hasSize(1);
        return list.get(0);
    }
}
