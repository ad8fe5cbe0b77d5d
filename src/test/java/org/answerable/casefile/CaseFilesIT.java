package org.answerable.casefile;

import static org.answerable.casefile.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.answerable.casefile.CaseFixture.TestStage;
import org.answerable.casefile.CaseLinks.Link;
import org.answerable.casefile.CaseLinks.Relation;
import org.answerable.ledger.Ledger;
import org.answerable.ledger.Ledger.RecordedFact;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.CaseId;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.NotFoundException;
import org.answerable.platform.StaleException;
import org.answerable.testing.OtherSessions;
import org.answerable.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class CaseFilesIT {

    private static final String RARE = "投诉：𠮷😀 \"quoted\" \\ end";

    @Autowired
    JdbcTemplate database;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    CaseLinks links;

    @Autowired
    Ledger ledger;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void aCaseReadsBackAsItWasOpenedWithEveryCharacter() {
        Instant received = Instant.parse("2026-03-01T08:00:00.123456Z");
        CaseFile opened = aCase().about(RARE, RARE.repeat(900))
                .reference("T-1")
                .receivedAt(received)
                .open(caseFiles);

        CaseFile read = caseFiles.get(opened.id());
        assertThat(read).isEqualTo(opened);
        assertThat(read.receivedAt()).isEqualTo(received);
        assertThat(read.state()).isEqualTo("test-received");
        assertThat(read.isOpen()).isTrue();
        assertThat(caseFiles.byNumber(opened.number())).contains(read);
        assertThat(caseFiles.parties(opened.id())).singleElement().satisfies(party -> {
            assertThat(party.role()).isEqualTo("complainant");
            assertThat(party.name()).isEqualTo("Anna 安娜 𠮷");
            assertThat(party.anonymous()).isFalse();
        });
    }

    @Test
    void theNumberNamesKindAndTheYearInTheOrganisationsZone() {
        CaseFile lastYear =
                aCase().receivedAt(Instant.parse("2025-12-31T23:59:59Z")).open(caseFiles);
        CaseFile thisYear =
                aCase().receivedAt(Instant.parse("2026-01-01T00:00:00Z")).open(caseFiles);

        assertThat(lastYear.number()).matches("CP-2025-\\d{6}");
        assertThat(thisYear.number()).matches("CP-2026-\\d{6}");
    }

    @Test
    void numbersAreUniqueWhenMoreThreadsOpenCasesThanThereAreConnections() throws Exception {
        int threads = 40;
        int each = 5;
        Set<String> numbers = ConcurrentHashMap.newKeySet();
        Callable<Void> work = () -> {
            for (int i = 0; i < each; i++) {
                numbers.add(aCase().open(caseFiles).number());
            }
            return null;
        };
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        for (Future<Void> end : pool.invokeAll(java.util.Collections.nCopies(threads, work))) {
            end.get();
        }
        pool.shutdown();

        assertThat(numbers).hasSize(threads * each);
    }

    @Test
    void anAnonymousCaseHasAnAnonymousComplainant() {
        CaseFile opened = aCase().from(null, null, null).open(caseFiles);

        assertThat(caseFiles.parties(opened.id())).singleElement().matches(Party::anonymous);
    }

    @Test
    void eachVerbIsOneFactWithWhoDidIt() {
        CaseFile opened = aCase().about(RARE, "text").open(caseFiles);
        CaseId id = opened.id();
        String party = caseFiles.parties(id).get(0).id();
        as("li.na", () -> {
            caseFiles.classify(id, "route", "minor");
            caseFiles.assign(id, "risk-control", "liu.yang");
            caseFiles.moveTo(id, TestStage.IN_WORK);
            caseFiles.addCorrespondence(id, new NewCorrespondence("out", "mail", "reply", party, "Re", "Dear Anna"));
            caseFiles.addNote(id, " Call her first ");
            caseFiles.moveTo(id, TestStage.CLOSED);
        });

        List<Ledger.Entry> entries = ledger.entries(id);
        assertThat(entries.stream().flatMap(entry -> entry.facts().stream()).map(RecordedFact::type))
                .containsExactly(
                        "casefile.opened",
                        "casefile.party-added",
                        "casefile.classified",
                        "casefile.assigned",
                        "casefile.moved",
                        "casefile.correspondence-added",
                        "casefile.note-added",
                        "casefile.moved");
        assertThat(entries.get(0).facts().get(0).values())
                .containsEntry("number", opened.number())
                .containsEntry("subject", RARE);
        assertThat(entries.subList(1, 7)).extracting(Ledger.Entry::actorId).containsOnly("li.na");
        assertThat(entries.get(2).facts().get(0).values())
                .isEqualTo(Map.of("department", "risk-control", "person", "liu.yang"));

        CaseFile closed = caseFiles.get(id);
        assertThat(closed.closedAt()).isNotNull();
        assertThat(closed.version()).isEqualTo(5);
        assertThat(closed.category()).isEqualTo("route");
        assertThat(closed.ownerPerson()).isEqualTo("liu.yang");
        assertThat(caseFiles.notes(id)).singleElement().satisfies(note -> {
            assertThat(note.text()).isEqualTo("Call her first");
            assertThat(note.authorId()).isEqualTo("li.na");
        });
        assertThat(caseFiles.correspondence(id)).singleElement().satisfies(said -> {
            assertThat(said.body()).isEqualTo("Dear Anna");
            assertThat(said.authorId()).isEqualTo("li.na");
        });
    }

    @Test
    void erasingThePartyHidesWhatTheLedgerSaysAboutIt() {
        CaseFile opened = aCase().about(RARE, "text").open(caseFiles);
        ledger.erase(caseFiles.parties(opened.id()).get(0).id());

        assertThat(ledger.entries(opened.id()).get(0).facts().get(0).values())
                .containsEntry("subject", null)
                .containsEntry("number", opened.number());
    }

    @Test
    void aStageThatMayNotFollowIsRefused() {
        CaseFile opened = aCase().open(caseFiles);

        assertThatThrownBy(() -> caseFiles.moveTo(opened.id(), TestStage.CLOSED))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(opened.number());
        assertThat(caseFiles.get(opened.id())).isEqualTo(opened);
    }

    @Test
    void aStaleWriteSaysWhatChangedAndByWhom() throws Exception {
        CaseFile opened = aCase().open(caseFiles);
        CountDownLatch written = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        Future<?> first = pool.submit(() -> as(
                "emma.clark",
                () -> inTransaction(() -> {
                    caseFiles.assign(opened.id(), "risk-control", null);
                    written.countDown();
                    OtherSessions.awaitStatement(database, "update case_file set");
                })));
        Future<Throwable> second = pool.submit(() -> {
            await(written);
            return org.assertj.core.api.Assertions.catchThrowable(
                    () -> caseFiles.moveTo(opened.id(), TestStage.IN_WORK));
        });
        first.get();

        assertThat(second.get())
                .isInstanceOf(StaleException.class)
                .hasMessageContaining("Emma Clark")
                .hasMessageContaining("department is now risk-control (was empty)");
        pool.shutdown();
        assertThat(caseFiles.get(opened.id()).state()).isEqualTo("test-received");
        assertThat(ledger.entries(opened.id())).hasSize(2);
    }

    @Test
    void aRolledBackOpeningLeavesNothingButAGapInTheNumbers() {
        List<CaseFile> opened = new ArrayList<>();
        assertThatThrownBy(() -> inTransaction(() -> {
                    opened.add(aCase().open(caseFiles));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        CaseId id = opened.get(0).id();
        assertThatThrownBy(() -> caseFiles.get(id)).isInstanceOf(NotFoundException.class);
        assertThat(ledger.entries(id)).isEmpty();
        assertThat(caseFiles.parties(id)).isEmpty();
    }

    @Test
    void anEmptyOrOverlongNoteIsRefused() {
        CaseFile opened = aCase().open(caseFiles);

        assertThatThrownBy(() -> caseFiles.addNote(opened.id(), "  ")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> caseFiles.addNote(opened.id(), "x".repeat(20_001)))
                .isInstanceOf(InvalidInputException.class);
        assertThat(caseFiles.notes(opened.id())).isEmpty();
    }

    @Test
    void aLinkIsSeenFromBothEndsAndRecordedOnce() {
        CaseFile original = aCase().open(caseFiles);
        CaseFile copy = aCase().open(caseFiles);
        links.link(copy.id(), Relation.DUPLICATE_OF, original.id());
        links.link(copy.id(), Relation.DUPLICATE_OF, original.id());

        assertThat(links.of(copy.id())).singleElement().satisfies(link -> {
            assertThat(link.otherNumber()).isEqualTo(original.number());
            assertThat(link.incoming()).isFalse();
        });
        assertThat(links.of(original.id()))
                .singleElement()
                .matches(Link::incoming)
                .extracting(Link::relation)
                .isEqualTo(Relation.DUPLICATE_OF);
        assertThat(ledger.entries(copy.id())).hasSize(2);
        assertThat(ledger.entries(original.id())).hasSize(1);
        assertThatThrownBy(() -> links.link(copy.id(), Relation.PART_OF, copy.id()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    private static void as(String userId, Runnable work) {
        Acting.as(Actor.person(userId), "staff", work);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
