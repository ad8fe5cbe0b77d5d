package org.answerable.remedy.persistence;

import java.util.List;
import org.answerable.platform.CaseId;
import org.answerable.platform.StaleException;
import org.answerable.remedy.PenaltyEntry;
import org.answerable.remedy.PenaltyEntry.Measure;
import org.answerable.remedy.PenaltyEntry.Outcome;
import org.answerable.remedy.PenaltyEntry.Verdict;
import org.answerable.remedy.Remedy;
import org.answerable.remedy.RemedyBook;
import org.answerable.remedy.RemedyKind;
import org.answerable.remedy.RemedyState;
import org.springframework.stereotype.Component;

/** Remedies and penalty entries in their tables. */
@Component
class StoredRemedyBook implements RemedyBook {

    private final RemedyMapper mapper;

    StoredRemedyBook(RemedyMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void add(Remedy remedy) {
        mapper.insertRemedy(row(remedy));
    }

    @Override
    public void update(Remedy remedy) {
        if (mapper.updateRemedy(row(remedy)) == 0) {
            throw new StaleException("Remedy " + remedy.position() + " of case " + remedy.caseId() + " has changed");
        }
    }

    @Override
    public List<Remedy> remedies(CaseId caseId) {
        return mapper.selectRemedies(caseId.value()).stream()
                .map(StoredRemedyBook::remedy)
                .toList();
    }

    @Override
    public void add(PenaltyEntry entry) {
        mapper.insertPenalty(row(entry));
    }

    @Override
    public void update(PenaltyEntry entry) {
        if (mapper.updatePenalty(row(entry)) == 0) {
            throw new StaleException(
                    "Penalty entry " + entry.position() + " of case " + entry.caseId() + " has changed");
        }
    }

    @Override
    public List<PenaltyEntry> penalties(CaseId caseId) {
        return mapper.selectPenalties(caseId.value()).stream()
                .map(StoredRemedyBook::entry)
                .toList();
    }

    private static RemedyRow row(Remedy remedy) {
        return new RemedyRow(
                remedy.id(),
                remedy.caseId().value(),
                remedy.position(),
                remedy.commitment(),
                remedy.kind().key(),
                remedy.amount(),
                remedy.currency(),
                remedy.reason(),
                remedy.driver(),
                remedy.reference(),
                remedy.state().key(),
                remedy.paymentReference(),
                remedy.failures(),
                remedy.lastFailure(),
                remedy.grantedAt(),
                remedy.grantedBy(),
                remedy.settledAt(),
                remedy.origin(),
                remedy.part(),
                remedy.version());
    }

    private static Remedy remedy(RemedyRow row) {
        return new Remedy(
                row.id(),
                new CaseId(row.caseId()),
                row.position(),
                row.commitment(),
                RemedyKind.ofKey(row.kind()).orElseThrow(),
                row.amount(),
                row.currency(),
                row.reason(),
                row.driver(),
                row.reference(),
                RemedyState.ofKey(row.state()),
                row.paymentReference(),
                row.failures(),
                row.lastFailure(),
                row.grantedAt(),
                row.grantedBy(),
                row.settledAt(),
                row.origin(),
                row.part(),
                row.version());
    }

    private static PenaltyRow row(PenaltyEntry entry) {
        Measure measure = entry.measure();
        Verdict verdict = entry.verdict();
        return new PenaltyRow(
                entry.id(),
                entry.caseId().value(),
                entry.position(),
                entry.type(),
                entry.driver(),
                entry.reference(),
                measure.fine(),
                measure.currency(),
                measure.points(),
                measure.closure(),
                measure.days(),
                entry.rule(),
                entry.sample(),
                entry.enteredBy(),
                entry.enteredIn(),
                entry.enteredAt(),
                verdict == null ? null : verdict.outcome().key(),
                verdict == null ? null : verdict.finding(),
                verdict == null ? null : verdict.by(),
                entry.office(),
                verdict == null ? null : verdict.at(),
                entry.bookedAt(),
                entry.part(),
                entry.version());
    }

    private static PenaltyEntry entry(PenaltyRow row) {
        return new PenaltyEntry(
                row.id(),
                new CaseId(row.caseId()),
                row.position(),
                row.type(),
                row.driver(),
                row.reference(),
                new Measure(row.fine(), row.currency(), row.points(), row.closure(), row.days()),
                row.rule(),
                row.sample(),
                row.enteredBy(),
                row.enteredIn(),
                row.enteredAt(),
                row.verifiedIn(),
                row.outcome() == null
                        ? null
                        : new Verdict(Outcome.ofKey(row.outcome()), row.finding(), row.verifiedBy(), row.verifiedAt()),
                row.bookedAt(),
                row.part(),
                row.version());
    }
}
