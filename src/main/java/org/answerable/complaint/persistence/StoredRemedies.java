package org.answerable.complaint.persistence;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.answerable.complaint.ComplaintRemedies;
import org.answerable.complaint.grant.GrantedRemedies.GrantedRemedy;
import org.answerable.platform.CaseId;
import org.answerable.platform.StaleException;
import org.answerable.platform.TransactionMemo;
import org.springframework.stereotype.Component;

/** The remedies in their table. */
@Component
class StoredRemedies implements ComplaintRemedies {

    private final RemedyMapper mapper;
    private final TransactionMemo<CaseId, List<Remedy>> seen = new TransactionMemo<>();

    StoredRemedies(RemedyMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void choose(Remedy remedy) {
        seen.forgetAll();
        mapper.insert(RemedyRow.of(remedy));
    }

    @Override
    public void dropChosen(CaseId caseId) {
        move(caseId, StoredRemedies::open, row -> row.moved(State.DROPPED, null, null));
    }

    @Override
    public void draft(CaseId caseId, String draftId) {
        move(caseId, StoredRemedies::open, row -> row.moved(State.DRAFTED, draftId, null));
    }

    @Override
    public void grant(CaseId caseId, String draftId, Instant at) {
        move(
                caseId,
                row -> row.is(State.DRAFTED) && draftId.equals(row.draftId()),
                row -> row.moved(State.GRANTED, draftId, at));
    }

    @Override
    public List<Remedy> of(CaseId caseId) {
        return seen.get(caseId, id -> mapper.select(id.value()).stream()
                .map(RemedyRow::toRemedy)
                .toList());
    }

    private static boolean open(RemedyRow row) {
        return row.is(State.CHOSEN) || row.is(State.DRAFTED);
    }

    private void move(CaseId caseId, Predicate<RemedyRow> which, UnaryOperator<RemedyRow> how) {
        seen.forgetAll();
        mapper.select(caseId.value()).stream().filter(which).map(how).forEach(row -> {
            if (mapper.update(row) == 0) {
                throw new StaleException("The remedies were changed by somebody else in between; look at them again.");
            }
        });
    }

    /** What others hear of them. */
    @Component
    record Granted(ComplaintRemedies remedies) implements org.answerable.complaint.grant.GrantedRemedies {

        @Override
        public List<GrantedRemedy> of(CaseId caseId) {
            return those(caseId, remedy -> remedy.state() == State.GRANTED);
        }

        @Override
        public List<GrantedRemedy> proposed(CaseId caseId) {
            return those(caseId, Remedy::open);
        }

        private List<GrantedRemedy> those(CaseId caseId, Predicate<Remedy> which) {
            return remedies.of(caseId).stream()
                    .filter(which)
                    .map(Granted::granted)
                    .toList();
        }

        private static GrantedRemedy granted(Remedy remedy) {
            return new GrantedRemedy(
                    remedy.id(),
                    remedy.caseId(),
                    remedy.commitment(),
                    remedy.kind(),
                    remedy.owedBy(),
                    remedy.amount(),
                    remedy.currency(),
                    remedy.told());
        }
    }
}
