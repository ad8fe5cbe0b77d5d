package org.answerable.casefile;

import static org.answerable.casefile.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.answerable.casefile.CaseAccess.Scope;
import org.answerable.casefile.CaseFixture.TestStage;
import org.answerable.ledger.Ledger;
import org.answerable.platform.ForbiddenException;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.NotFoundException;
import org.answerable.search.CaseQuery;
import org.answerable.search.CaseSearch;
import org.answerable.search.CaseSearch.Found;
import org.answerable.search.CaseSearch.Page;
import org.answerable.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists, rights and duplicates, each on a profile or contacts that only this test uses. */
@ServerTest
class CaseListsIT {

    private static final Instant DAY = Instant.parse("2026-05-01T00:00:00Z");

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    CaseSearch search;

    @Autowired
    CaseAccess access;

    @Autowired
    Duplicates duplicates;

    @Autowired
    Ledger ledger;

    private final String profile = "test-" + UUID.randomUUID();

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeatEvenWhenManyCasesCameAtOneMoment() {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            numbers.add(
                    0, here().receivedAt(DAY.plusSeconds(i / 3)).open(caseFiles).number());
        }

        assertThat(all(byProfile(), new Scope(true, Set.of(), Set.of()), 2)).isEqualTo(numbers);
        assertThat(all(byProfile(), new Scope(true, Set.of(), Set.of()), 7)).isEqualTo(numbers);
    }

    @Test
    void everyFilterNarrowsTheList() {
        CaseFile open = here().receivedAt(DAY).open(caseFiles);
        CaseFile closed = here().receivedAt(DAY.plus(Duration.ofDays(1))).open(caseFiles);
        caseFiles.assign(closed.id(), "risk-control", null);
        caseFiles.moveTo(closed.id(), TestStage.IN_WORK);
        caseFiles.moveTo(closed.id(), TestStage.CLOSED);

        assertThat(all(filter(null, null, null, true, null, null))).containsExactly(open.number());
        assertThat(all(filter(null, null, null, false, null, null))).containsExactly(closed.number());
        assertThat(all(filter(null, "test-closed", null, null, null, null))).containsExactly(closed.number());
        assertThat(all(filter(null, null, "risk-control", null, null, null))).containsExactly(closed.number());
        assertThat(all(filter(open.number().toLowerCase(java.util.Locale.ROOT), null, null, null, null, null)))
                .containsExactly(open.number());
        assertThat(all(filter(null, null, null, null, DAY.plusSeconds(1), null)))
                .containsExactly(closed.number());
        assertThat(all(filter(null, null, null, null, null, DAY.plusSeconds(1))))
                .containsExactly(open.number());
        assertThat(all(filter("%", null, null, null, null, null))).isEmpty();
        assertThat(all(byProfile())).hasSize(2);
    }

    @Test
    void aDepartmentListsWhatItOwnsAndOwnedOnce() {
        CaseFile mine = here().receivedAt(DAY).open(caseFiles);
        CaseFile handedOver = here().receivedAt(DAY.plusSeconds(1)).open(caseFiles);
        CaseFile others = here().receivedAt(DAY.plusSeconds(2)).open(caseFiles);
        caseFiles.assign(mine.id(), "repair", null);
        caseFiles.assign(handedOver.id(), "repair", null);
        caseFiles.assign(handedOver.id(), "quality", null);
        caseFiles.assign(others.id(), "quality", null);

        Scope repair = new Scope(false, Set.of("repair"), Set.of());
        Scope both = new Scope(false, Set.of("repair", "quality"), Set.of());
        assertThat(all(byProfile(), repair, 1)).containsExactly(handedOver.number(), mine.number());
        assertThat(all(byProfile(), both, 2)).containsExactly(others.number(), handedOver.number(), mine.number());
        assertThat(all(byProfile(), new Scope(false, Set.of(), Set.of()), 2)).isEmpty();
    }

    @Test
    void anInventedCursorIsRefused() {
        assertThatThrownBy(() -> search.find(CaseQuery.all(), new Scope(true, Set.of(), Set.of()), "bm9uc2Vuc2U", 10))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> search.find(CaseQuery.all(), new Scope(true, Set.of(), Set.of()), "%%%", 10))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void rightsFollowRoleAndDepartment() {
        CaseFile file = here().open(caseFiles);
        assertThat(access.mayRead(file, "chen.wei")).isFalse();
        CaseFile owned = caseFiles.assign(file.id(), "risk-control", null);

        assertThat(access.open(file.number(), "liu.yang")).isEqualTo(owned);
        assertThat(access.mayWork(owned, "liu.yang")).isTrue();
        assertThat(access.mayWork(owned, "emma.clark")).isTrue();
        assertThat(access.mayRead(owned, "xu.hui")).isFalse();
        assertThat(access.mayRead(owned, "nobody.at.all")).isFalse();
        assertThatThrownBy(() -> access.open(file.number(), "xu.hui")).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> access.open("CP-1999-000001", "li.na")).isInstanceOf(NotFoundException.class);

        CaseFile handedOver = caseFiles.assign(file.id(), "quality", null);
        assertThat(access.mayRead(handedOver, "liu.yang")).isTrue();
        caseFiles.involve(file.id(), "repair");
        assertThat(access.mayRead(handedOver, "xu.hui")).isTrue();
        assertThat(access.scope("li.na").all()).isTrue();
        assertThat(access.scope("xu.hui")).isEqualTo(new Scope(false, Set.of("repair"), Set.of("repair")));
    }

    @Test
    void thePartiesOfAConfidentialCaseAreShownToItsDepartmentOnlyAndEveryLookIsRecorded() {
        CaseFile file = here().confidential().open(caseFiles);
        assertThat(access.maySeeParties(file, "emma.clark")).isTrue();
        CaseFile owned = caseFiles.assign(file.id(), "risk-control", null);

        assertThat(access.mayRead(owned, "emma.clark")).isTrue();
        assertThatThrownBy(() -> access.parties(owned, "emma.clark")).isInstanceOf(ForbiddenException.class);
        assertThat(access.parties(owned, "liu.yang")).hasSize(1);
        assertThat(access.parties(owned, "liu.yang")).hasSize(1);

        assertThat(ledger.entries(file.id()).stream()
                        .flatMap(entry -> entry.facts().stream())
                        .filter(fact -> fact.type().equals("casefile.party-viewed")))
                .hasSize(2);
        CaseFile plain = here().open(caseFiles);
        access.parties(plain, "emma.clark");
        assertThat(ledger.entries(plain.id())).hasSize(1);
    }

    @Test
    void duplicatesAreProposedBySameReferenceOrSamePartyWithSimilarText() {
        String mail = UUID.randomUUID() + "@example.org";
        String reference = UUID.randomUUID().toString();
        String text = "The driver drove a long detour and charged twice the price for the trip to the airport.";
        CaseFile first = here().about("Detour", text)
                .from("Anna", mail, null)
                .receivedAt(DAY)
                .open(caseFiles);
        CaseFile alike = here().about("A detour", text + " Please pay back.")
                .from("A.", mail.toUpperCase(java.util.Locale.ROOT), null)
                .receivedAt(DAY.plusSeconds(60))
                .open(caseFiles);
        here().about("Lost umbrella", "I left my red umbrella on the back seat.")
                .from("Anna", mail, null)
                .receivedAt(DAY.plusSeconds(60))
                .open(caseFiles);
        here().about("Detour", text)
                .from("Anna", mail, null)
                .receivedAt(DAY.minus(Duration.ofDays(31)))
                .open(caseFiles);
        CaseFile sameReference = here().about("Other words", "Nothing alike at all")
                .from("Ben", "ben-" + mail, null)
                .reference(reference)
                .receivedAt(DAY)
                .open(caseFiles);
        CaseFile referring = here().about("Detour?", "…")
                .from(null, null, null)
                .reference(reference)
                .receivedAt(DAY)
                .open(caseFiles);

        assertThat(duplicates.proposalsFor(first.id())).singleElement().satisfies(proposal -> {
            assertThat(proposal.other().number()).isEqualTo(alike.number());
            assertThat(proposal.sameParty()).isTrue();
            assertThat(proposal.similarity()).isGreaterThan(0.8);
        });
        assertThat(duplicates.proposalsFor(referring.id())).singleElement().satisfies(proposal -> {
            assertThat(proposal.other().number()).isEqualTo(sameReference.number());
            assertThat(proposal.sameReference()).isTrue();
        });
    }

    @Test
    void aPhoneNumberIsTheSameWithAndWithoutCountryCode() {
        String digits = "139" + (10_000_000 + (int) (Math.random() * 89_999_999));
        CaseFile first =
                here().from("Anna", null, "+86 " + digits).receivedAt(DAY).open(caseFiles);
        CaseFile second = here().from("Anna", null, digits).receivedAt(DAY).open(caseFiles);

        assertThat(duplicates.proposalsFor(first.id()))
                .extracting(proposal -> proposal.other().number())
                .containsExactly(second.number());
    }

    private CaseFixture here() {
        return aCase().profile(profile);
    }

    private CaseQuery byProfile() {
        return filter(null, null, null, null, null, null);
    }

    private CaseQuery filter(String number, String state, String department, Boolean open, Instant from, Instant to) {
        return new CaseQuery(null, number, null, state, department, profile, null, null, open, false, from, to, false);
    }

    private List<String> all(CaseQuery filter) {
        return all(filter, new Scope(true, Set.of(), Set.of()), 50);
    }

    private List<String> all(CaseQuery filter, Scope scope, int size) {
        List<String> numbers = new ArrayList<>();
        String cursor = null;
        do {
            Page page = search.find(filter, scope, cursor, size);
            page.cases().stream().map(Found::number).forEach(numbers::add);
            cursor = page.next();
        } while (cursor != null);
        return numbers;
    }
}
