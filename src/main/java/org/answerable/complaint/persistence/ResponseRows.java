package org.answerable.complaint.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.answerable.complaint.ComplaintResponses.Draft;
import org.answerable.complaint.ComplaintResponses.Evidence;
import org.answerable.complaint.ComplaintResponses.Judgement;
import org.answerable.complaint.ComplaintResponses.Review;
import org.answerable.complaint.model.EvidenceKind;
import org.answerable.complaint.model.Finding;
import org.answerable.complaint.model.GoodsException;
import org.answerable.complaint.model.ReviewStep;
import org.answerable.platform.CaseId;

/** The rows behind {@link org.answerable.complaint.ComplaintResponses}. */
public final class ResponseRows {

    private ResponseRows() {}

    /** A row of {@code complaint_evidence}. */
    public record EvidenceRow(
            String id,
            String caseId,
            String kind,
            String content,
            String keptAt,
            String attachmentId,
            String contributionId,
            Instant addedAt,
            String addedBy) {

        static EvidenceRow of(Evidence evidence) {
            return new EvidenceRow(
                    evidence.id(),
                    evidence.caseId().value(),
                    evidence.kind().key(),
                    evidence.text(),
                    evidence.keptAt(),
                    evidence.attachmentId(),
                    evidence.contributionId(),
                    evidence.at(),
                    evidence.addedBy());
        }

        Evidence toEvidence() {
            return new Evidence(
                    id,
                    new CaseId(caseId),
                    EvidenceKind.of(kind).orElse(EvidenceKind.OTHER),
                    content,
                    keptAt,
                    attachmentId,
                    contributionId,
                    addedAt,
                    addedBy);
        }
    }

    /** A row of {@code complaint_judgement}. */
    public record JudgementRow(
            String id,
            String caseId,
            String finding,
            LocalDate goodsReceivedOn,
            String goodsException,
            Instant judgedAt,
            String judgedBy) {

        static JudgementRow of(Judgement judgement) {
            return new JudgementRow(
                    judgement.id(),
                    judgement.caseId().value(),
                    judgement.finding().key(),
                    judgement.goodsReceivedOn(),
                    judgement.goodsException() == null
                            ? null
                            : judgement.goodsException().key(),
                    judgement.at(),
                    judgement.judgedBy());
        }

        Judgement toJudgement() {
            return new Judgement(
                    id,
                    new CaseId(caseId),
                    Finding.of(finding).orElseThrow(),
                    goodsReceivedOn,
                    GoodsException.of(goodsException).orElse(null),
                    judgedAt,
                    judgedBy);
        }
    }

    /** A row of {@code complaint_draft}. */
    public record DraftRow(
            String id,
            String caseId,
            String content,
            Instant draftedAt,
            String draftedBy,
            String checkDepartment,
            boolean approvalOwed) {

        static DraftRow of(Draft draft) {
            return new DraftRow(
                    draft.id(),
                    draft.caseId().value(),
                    draft.text(),
                    draft.at(),
                    draft.draftedBy(),
                    draft.checkDepartment(),
                    draft.approvalOwed());
        }

        Draft toDraft() {
            return new Draft(id, new CaseId(caseId), content, draftedAt, draftedBy, checkDepartment, approvalOwed);
        }
    }

    /** A row of {@code complaint_review}. */
    public record ReviewRow(
            String id,
            String caseId,
            String draftId,
            String step,
            String verdict,
            String reason,
            Instant reviewedAt,
            String reviewedBy) {

        static ReviewRow of(Review review) {
            return new ReviewRow(
                    review.id(),
                    review.caseId().value(),
                    review.draftId(),
                    review.step().key(),
                    review.verdict(),
                    review.reason(),
                    review.at(),
                    review.reviewedBy());
        }

        Review toReview() {
            return new Review(
                    id,
                    new CaseId(caseId),
                    draftId,
                    ReviewStep.valueOf(step.toUpperCase(Locale.ROOT)),
                    verdict,
                    reason,
                    reviewedAt,
                    reviewedBy);
        }
    }
}
