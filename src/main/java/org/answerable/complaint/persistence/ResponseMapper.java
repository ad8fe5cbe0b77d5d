package org.answerable.complaint.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The statements of what is kept of a complaint's judgement and answer; nothing is changed. */
@Mapper
public interface ResponseMapper {

    /** Inserts the row. */
    void insertEvidence(ResponseRows.EvidenceRow row);

    /** Inserts the row. */
    void insertJudgement(ResponseRows.JudgementRow row);

    /** Inserts the row. */
    void insertDraft(ResponseRows.DraftRow row);

    /** Inserts the row. */
    void insertReview(ResponseRows.ReviewRow row);

    /** The evidence of the case, oldest first. */
    List<ResponseRows.EvidenceRow> selectEvidence(String caseId);

    /** The last judgement, null before. */
    ResponseRows.JudgementRow selectLastJudgement(String caseId);

    /** The last draft, null before. */
    ResponseRows.DraftRow selectLastDraft(String caseId);

    /** The ids of those of the cases, at least one, whose last draft is the person's. */
    List<String> selectDraftedBy(@Param("caseIds") List<String> caseIds, @Param("userId") String userId);

    /** What was said to drafts, oldest first. */
    List<ResponseRows.ReviewRow> selectReviews(String caseId);
}
