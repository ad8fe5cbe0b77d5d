package org.answerable.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.answerable.complaint.model.EvidenceKind;
import org.answerable.complaint.model.Finding;
import org.answerable.complaint.model.GoodsException;
import org.answerable.complaint.model.ReviewStep;
import org.answerable.platform.CaseId;

/** Keeps how a complaint was judged and answered: what is kept is never changed, only followed by more. */
public interface ComplaintResponses {

    /** Keeps a piece of evidence. */
    void add(Evidence evidence);

    /** Keeps what was found. */
    void add(Judgement judgement);

    /** Keeps a drafted answer. */
    void add(Draft draft);

    /** Keeps what somebody said to a draft. */
    void add(Review review);

    /** The evidence of the case, oldest first. */
    List<Evidence> evidence(CaseId caseId);

    /** What was found last, empty before. */
    Optional<Judgement> judgement(CaseId caseId);

    /** The answer drafted last, empty before. */
    Optional<Draft> draft(CaseId caseId);

    /** Of the cases those whose answer drafted last is the person's. */
    Set<CaseId> draftedBy(Collection<CaseId> cases, String userId);

    /** What was said to all drafts of the case, oldest first. */
    List<Review> reviews(CaseId caseId);

    /**
     * Something that proves what happened.
     *
     * @param keptAt       where it is kept, in words; may be null
     * @param attachmentId the attachment of the case file that holds it; may be null
     * @param contributionId the contribution that it is, where it is one; may be null
     */
    record Evidence(
            String id,
            CaseId caseId,
            EvidenceKind kind,
            String text,
            String keptAt,
            String attachmentId,
            String contributionId,
            Instant at,
            String addedBy) {

        /** The kind as forms and bundles name it. */
        public String kindKey() {
            return kind.key();
        }
    }

    /**
     * What was found.
     *
     * @param goodsReceivedOn when the complainant received goods that have a defect; null if it is not about goods
     * @param goodsException  why goods may come back after their time, null if for no reason
     */
    record Judgement(
            String id,
            CaseId caseId,
            Finding finding,
            LocalDate goodsReceivedOn,
            GoodsException goodsException,
            Instant at,
            String judgedBy) {

        /** The finding as forms and bundles name it. */
        public String findingKey() {
            return finding.key();
        }

        /** The exception as forms and bundles name it, null if there is none. */
        public String exceptionKey() {
            return goodsException == null ? null : goodsException.key();
        }
    }

    /**
     * An answer as drafted.
     *
     * @param checkDepartment the department that checks it
     * @param approvalOwed    true if it grants more money than may be granted without approval
     */
    record Draft(
            String id,
            CaseId caseId,
            String text,
            Instant at,
            String draftedBy,
            String checkDepartment,
            boolean approvalOwed) {}

    /**
     * What somebody said to a draft.
     *
     * @param verdict accept, return, escalate or inspect
     * @param reason  why, null where it was accepted without a word
     */
    record Review(
            String id,
            CaseId caseId,
            String draftId,
            ReviewStep step,
            String verdict,
            String reason,
            Instant at,
            String reviewedBy) {

        /** The step as bundles name it. */
        public String stepKey() {
            return step.key();
        }
    }
}
