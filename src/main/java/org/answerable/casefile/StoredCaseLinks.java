package org.answerable.casefile;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.answerable.casefile.persistence.CaseMapper;
import org.answerable.casefile.persistence.JoinedRow;
import org.answerable.casefile.persistence.LinkRow;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.answerable.platform.CaseId;
import org.answerable.platform.NotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links as rows; the fact stands in the ledger of the case that points, since the other one did nothing. */
@Component
class StoredCaseLinks implements CaseLinks {

    private final CaseChanges changes;
    private final CaseMapper cases;
    private final Ledger ledger;
    private final Clock clock;

    StoredCaseLinks(CaseChanges changes, CaseMapper cases, Ledger ledger, Clock clock) {
        this.changes = changes;
        this.cases = cases;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void link(CaseId caseId, Relation relation, CaseId otherCaseId) {
        if (caseId.equals(otherCaseId)) {
            throw new IllegalArgumentException("A case cannot be linked to itself");
        }
        changes.get(caseId);
        CaseFile other = changes.get(otherCaseId);
        boolean known = of(caseId).stream()
                .anyMatch(link -> !link.incoming()
                        && link.relation() == relation
                        && link.otherCaseId().equals(otherCaseId));
        if (!known) {
            String author = Acting.actor().id();
            cases.insertLink(caseId.value(), relation.key(), otherCaseId.value(), clock.instant(), author);
            ledger.record(caseId, CaseFacts.linked(relation, other));
        }
    }

    @Override
    @Transactional
    public void unlink(CaseId caseId, Relation relation, CaseId otherCaseId, String reason) {
        CaseFile other = changes.get(otherCaseId);
        if (cases.deleteLink(caseId.value(), relation.key(), otherCaseId.value()) == 0) {
            throw new NotFoundException("Case " + caseId + " is not " + relation.key() + " " + other.number());
        }
        ledger.record(caseId, CaseFacts.unlinked(relation, other, Acting.actor().id(), reason));
    }

    @Override
    public List<Joined> ofAny(Collection<CaseId> linked, int limit) {
        return linked.isEmpty()
                ? List.of()
                : cases.selectLinksOfAny(linked.stream().map(CaseId::value).toList(), limit).stream()
                        .map(JoinedRow::toJoined)
                        .toList();
    }

    @Override
    public List<Link> of(CaseId caseId) {
        return cases.selectLinks(caseId.value()).stream().map(LinkRow::toLink).toList();
    }
}
