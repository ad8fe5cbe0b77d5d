package org.answerable.complaint.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.answerable.complaint.ComplaintResponses;
import org.answerable.platform.CaseId;
import org.answerable.platform.TransactionMemo;
import org.springframework.stereotype.Component;

/** What is kept of judgements and answers, in its tables. */
@Component
class StoredResponses implements ComplaintResponses {

    private final ResponseMapper mapper;
    private final TransactionMemo<CaseId, Optional<Judgement>> judgements = new TransactionMemo<>();
    private final TransactionMemo<CaseId, Optional<Draft>> drafts = new TransactionMemo<>();

    StoredResponses(ResponseMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void add(Evidence evidence) {
        mapper.insertEvidence(ResponseRows.EvidenceRow.of(evidence));
    }

    @Override
    public void add(Judgement judgement) {
        judgements.forgetAll();
        mapper.insertJudgement(ResponseRows.JudgementRow.of(judgement));
    }

    @Override
    public void add(Draft draft) {
        drafts.forgetAll();
        mapper.insertDraft(ResponseRows.DraftRow.of(draft));
    }

    @Override
    public void add(Review review) {
        mapper.insertReview(ResponseRows.ReviewRow.of(review));
    }

    @Override
    public List<Evidence> evidence(CaseId caseId) {
        return mapper.selectEvidence(caseId.value()).stream()
                .map(ResponseRows.EvidenceRow::toEvidence)
                .toList();
    }

    @Override
    public Optional<Judgement> judgement(CaseId caseId) {
        return judgements.get(caseId, id -> Optional.ofNullable(mapper.selectLastJudgement(id.value()))
                .map(ResponseRows.JudgementRow::toJudgement));
    }

    @Override
    public Set<CaseId> draftedBy(Collection<CaseId> cases, String userId) {
        return cases.isEmpty()
                ? Set.of()
                : mapper.selectDraftedBy(cases.stream().map(CaseId::value).toList(), userId).stream()
                        .map(CaseId::new)
                        .collect(Collectors.toSet());
    }

    @Override
    public Optional<Draft> draft(CaseId caseId) {
        return drafts.get(caseId, id -> Optional.ofNullable(mapper.selectLastDraft(id.value()))
                .map(ResponseRows.DraftRow::toDraft));
    }

    @Override
    public List<Review> reviews(CaseId caseId) {
        return mapper.selectReviews(caseId.value()).stream()
                .map(ResponseRows.ReviewRow::toReview)
                .toList();
    }
}
