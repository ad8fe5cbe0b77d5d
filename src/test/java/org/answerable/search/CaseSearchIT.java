package org.answerable.search;

import static org.answerable.casefile.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.answerable.casefile.CaseAccess.Scope;
import org.answerable.casefile.CaseFile;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.NewCorrespondence;
import org.answerable.deadline.Deadlines;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.search.CaseSearch.Found;
import org.answerable.search.CaseSearch.Page;
import org.answerable.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Full-text search; each test asks for a word that only its own cases hold. */
@ServerTest
class CaseSearchIT {

    private static final Instant DAY = Instant.parse("2026-05-01T00:00:00Z");

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    CaseSearch search;

    @Autowired
    RebuildSearch rebuilding;

    @Autowired
    Deadlines deadlines;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Ledger ledger;

    @Autowired
    PlatformTransactionManager transactions;

    private static final Scope ALL = new Scope(true, Set.of(), Set.of());

    private final String own = "w" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void aCaseIsFoundByEveryTextItHasGot() {
        CaseFile file = aCase().about("Detour " + own, "司机绕路，多收了五十元")
                .reference("ORD-" + own.substring(0, 9))
                .from("欧阳𠮷 Smith", own + "@example.org", "+86 139 1234 5678")
                .open(caseFiles);
        caseFiles.classify(file.id(), "wrong-charge", "general");
        caseFiles.addNote(file.id(), "The recorder shows a roadblock");
        caseFiles.addCorrespondence(
                file.id(), new NewCorrespondence("out", "mail", "reply", null, "Our reply", "We pay 50 yuan back"));

        for (String words : List.of(
                own,
                own.toUpperCase(java.util.Locale.ROOT),
                "多收",
                "绕路 多收 五十元",
                "ord-" + own.substring(0, 9),
                file.number(),
                "欧阳𠮷",
                "𠮷",
                "smith",
                "8613912345678",
                own + "@example.org",
                "wrong charges",
                "roadblock recorder",
                "yuan reply")) {
            assertThat(numbers(own + " " + words)).as(words).containsExactly(file.number());
        }
        for (String words : List.of("绕多", "taxi", "CP-2026-999999", "吉")) {
            assertThat(numbers(own + " " + words)).as(words).isEmpty();
        }
        assertThat(numbers("%%% ---")).isEmpty();
    }

    @Test
    void aNumberTypedInPartIsTakenAsABeginning() {
        CaseFile file = aCase().profile(own).open(caseFiles);
        String beginning = file.number().substring(0, file.number().length() - 2);

        CaseQuery query = new CaseQuery(
                beginning.toLowerCase(java.util.Locale.ROOT),
                null,
                null,
                null,
                null,
                own,
                null,
                null,
                null,
                false,
                null,
                null,
                false);

        assertThat(numbers(query, ALL, 10)).containsExactly(file.number());
    }

    @Test
    void thePartiesOfAConfidentialCaseCannotBeFound() {
        CaseFile secret = aCase().confidential()
                .about("Zebulon's suitcase", "Zebulon lost it")
                .reference(own)
                .from("Zebulon", "z@example.org", null)
                .open(caseFiles);
        caseFiles.addCorrespondence(
                secret.id(), new NewCorrespondence("in", "mail", "message", null, "Zebulon again", "I am Zebulon"));

        assertThat(numbers(own)).containsExactly(secret.number());
        assertThat(numbers(own + " zebulon")).isEmpty();
        assertThat(database.queryForObject(
                        "select count(*) from case_token where token = 'zebulon' and case_id = ?",
                        Integer.class,
                        secret.id().value()))
                .isZero();
    }

    @Test
    void theTitleOfAConfidentialCaseIsListedForItsDepartmentOnly() {
        CaseFile secret =
                aCase().confidential().about("Zebulon", "text").reference(own).open(caseFiles);
        caseFiles.assign(secret.id(), "repair", null);

        assertThat(subjects(new Scope(true, Set.of(), Set.of("customer-centre", ""))))
                .containsExactly((String) null);
        assertThat(subjects(departments("repair"))).containsExactly("Zebulon");
        assertThat(search.byIds(List.of(secret.id()), ALL).get(secret.id()).subject())
                .isNull();
        assertThat(search.byIds(List.of(secret.id()), departments("repair"))
                        .get(secret.id())
                        .subject())
                .isEqualTo("Zebulon");
    }

    private List<String> subjects(Scope scope) {
        List<String> subjects = new ArrayList<>();
        search.find(CaseQuery.all().withText(own), scope, null, 10)
                .cases()
                .forEach(found -> subjects.add(found.subject()));
        return subjects;
    }

    @Test
    void aCaseThatBecomesConfidentialHidesItsPartiesAndShowsThemAgainWhenItIsNotSoAnyMore() {
        CaseFile file = aCase().about("About Zebulon", "text")
                .reference(own)
                .from("Zebulon Quist", own + "@example.org", null)
                .open(caseFiles);
        assertThat(numbers(own + " quist")).containsExactly(file.number());

        confidential(file, true);
        assertThat(numbers(own + " quist")).isEmpty();
        assertThat(numbers(own + " zebulon")).as("stands in the subject too").isEmpty();
        assertThat(numbers(own)).containsExactly(file.number());

        confidential(file, false);
        assertThat(numbers(own + " quist zebulon")).containsExactly(file.number());
    }

    private void confidential(CaseFile file, boolean now) {
        inTransaction(() -> {
            database.update(
                    "update case_file set confidential = ? where id = ?",
                    now,
                    file.id().value());
            ledger.record(file.id(), Fact.of("casefile.confidentiality-changed").with("confidential", now));
        });
    }

    @Test
    void nobodyFindsACaseThatNoneOfTheOwnDepartmentsMayOpen() {
        CaseFile file = aCase().about(own, "text").open(caseFiles);
        caseFiles.assign(file.id(), "repair", null);

        assertThat(numbers(CaseQuery.all().withText(own), departments("repair", "quality"), 5))
                .containsExactly(file.number());
        assertThat(numbers(CaseQuery.all().withText(own), departments("quality"), 5))
                .isEmpty();
        assertThat(numbers(CaseQuery.all().withText(own), departments(), 5)).isEmpty();
    }

    @Test
    void oneLeafsForwardAndBackThroughWhatIsFoundInBothOrders() {
        List<String> newestFirst = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            newestFirst.add(
                    0,
                    aCase().about(own, "part " + i)
                            .receivedAt(DAY.plusSeconds(i / 3))
                            .open(caseFiles)
                            .number());
        }
        List<String> oldestFirst = new ArrayList<>(newestFirst);
        Collections.reverse(oldestFirst);

        assertThat(numbers(CaseQuery.all().withText(own + " part"), ALL, 2)).isEqualTo(newestFirst);
        assertThat(numbers(oldestFirst(own), ALL, 3)).isEqualTo(oldestFirst);
        assertThat(backwards(CaseQuery.all().withText(own), 2)).isEqualTo(newestFirst);
        assertThat(backwards(oldestFirst(own), 3)).isEqualTo(oldestFirst);
    }

    @Test
    void everyCaseIsHandedOverOnceAndInOrderPieceByPiece() {
        List<String> expected = IntStream.range(0, 5)
                .mapToObj(i -> aCase().about(own, "x")
                        .receivedAt(DAY.minusSeconds(i))
                        .open(caseFiles)
                        .number())
                .toList();
        List<String> found = new ArrayList<>();

        search.each(CaseQuery.all().withText(own), ALL, piece -> piece.forEach(one -> found.add(one.number())));

        assertThat(found).isEqualTo(expected);
    }

    @Test
    void aCaseWithAPromisePastDueIsOverdueUntilThatIsKept() {
        CaseFile late = aCase().profile(own).open(caseFiles);
        CaseFile inTime = aCase().profile(own).open(caseFiles);
        inTransaction(() -> deadlines.set(late.id(), DAY, List.of(promise("PT1H")), "1"));
        inTransaction(() -> deadlines.set(inTime.id(), inTime.receivedAt(), List.of(promise("PT9000H")), "1"));

        assertThat(numbers(overdue(), ALL, 5)).containsExactly(late.number());

        inTransaction(() -> deadlines.meet(late.id(), "resolve"));
        assertThat(numbers(overdue(), ALL, 5)).isEmpty();
    }

    @Test
    void aRolledBackTransactionLeavesNoWord() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            aCase().about(own, "text").open(caseFiles);
            status.setRollbackOnly();
        });

        assertThat(database.queryForObject("select count(*) from case_token where token = ?", Integer.class, own))
                .isZero();
    }

    @Test
    void theWordsAreBoundedPerDocument() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 4_000; i++) {
            text.append(own, 0, 5).append(i).append(' ');
        }
        CaseFile file = aCase().about(own, text.toString()).open(caseFiles);

        assertThat(database.queryForObject(
                        "select count(*) from case_token where case_id = ?",
                        Integer.class,
                        file.id().value()))
                .isLessThanOrEqualTo(CaseWords.MOST);
    }

    @Test
    void theTableIsRebuiltFromTheLedgerAsItWas() {
        CaseFile file = aCase().about(own, "司机绕路").open(caseFiles);
        caseFiles.addNote(file.id(), "A note about " + own);
        CaseFile secret = aCase().confidential().about(own, "secret").open(caseFiles);
        List<Map<String, Object>> before = tokens(file, secret);
        assertThat(before).isNotEmpty();
        database.update("delete from case_token where case_id = ?", file.id().value());

        rebuilding.rebuild(cases -> {});

        assertThat(tokens(file, secret)).isEqualTo(before);
    }

    private List<Map<String, Object>> tokens(CaseFile... files) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (CaseFile file : files) {
            rows.addAll(database.queryForList(
                    "select token, received_at, case_id from case_token where case_id = ? order by token",
                    file.id().value()));
        }
        return rows;
    }

    private static Map<String, Object> promise(String limit) {
        return Map.of("deadline", "resolve", "source", "D-00", "clock", "always", "limit", limit, "legal", false);
    }

    private CaseQuery overdue() {
        return new CaseQuery(null, null, null, null, null, own, null, null, null, true, null, null, false);
    }

    private static CaseQuery oldestFirst(String words) {
        return new CaseQuery(words, null, null, null, null, null, null, null, null, false, null, null, true);
    }

    private static Scope departments(String... ids) {
        return new Scope(false, Set.of(ids), Set.of(ids));
    }

    private List<String> numbers(String words) {
        return numbers(CaseQuery.all().withText(words), ALL, 50);
    }

    private List<String> numbers(CaseQuery query, Scope scope, int size) {
        List<String> numbers = new ArrayList<>();
        String cursor = null;
        do {
            Page page = search.find(query, scope, cursor, size);
            page.cases().stream().map(Found::number).forEach(numbers::add);
            cursor = page.next();
        } while (cursor != null);
        return numbers;
    }

    /** From the last page back to the first. */
    private List<String> backwards(CaseQuery query, int size) {
        Page page = search.find(query, ALL, null, size);
        assertThat(page.previous()).isNull();
        while (page.next() != null) {
            page = search.find(query, ALL, page.next(), size);
        }
        List<String> numbers = new ArrayList<>();
        while (page != null) {
            numbers.addAll(0, page.cases().stream().map(Found::number).toList());
            page = page.previous() == null ? null : search.find(query, ALL, page.previous(), size);
        }
        return numbers;
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }
}
