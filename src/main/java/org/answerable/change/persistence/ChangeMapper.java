package org.answerable.change.persistence;

import java.time.Instant;
import java.util.List;
import org.answerable.change.Approval;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The statements of the tables {@code change_…}. */
@Mapper
public interface ChangeMapper {

    /** Inserts the row; fails if the key is there, and waits for whoever is just inserting it. */
    void insertChange(ChangeRow row);

    /** The row of the case, null if there is none. */
    ChangeRow selectChange(String caseId);

    /** The row of the key, null if there is none. */
    ChangeRow selectByKey(String keyHash);

    /** Inserts the row. */
    void insertEvaluation(EvaluationRow row);

    /** Changes the row of the case; 0 if there is none. */
    int updateEvaluation(EvaluationRow row);

    /** The row of the case, null if there is none. */
    EvaluationRow selectEvaluation(String caseId);

    /** Deletes the row of the case. */
    void deleteApproval(String caseId);

    /** Inserts the row. */
    void insertApproval(@Param("caseId") String caseId, @Param("it") Approval approval);

    /** Changes the row if its version is still the one given; 0 if it is not. */
    int updateApproval(@Param("caseId") String caseId, @Param("it") Approval approval);

    /** The row of the case, null if there is none. */
    ApprovalRow selectApproval(String caseId);

    /** Inserts the row. */
    void insertPlan(PlanRow row);

    /** The last row of the case, null if there is none. */
    PlanRow selectPlan(String caseId);

    /** The row of the number, null if there is none. */
    PlanRow selectNumberedPlan(@Param("caseId") String caseId, @Param("number") int number);

    /** Deletes the rows of the case. */
    void deleteSteps(String caseId);

    /** Inserts the rows. */
    void insertSteps(@Param("rows") List<StepRow> rows);

    /** Says who did the step, and when. */
    void updateStep(StepRow row);

    /** The rows of the case in their order. */
    List<StepRow> selectSteps(String caseId);

    /** Deletes the rows of the case. */
    void deleteItems(String caseId);

    /** Inserts a row for each code. */
    void insertItems(@Param("caseId") String caseId, @Param("codes") List<String> codes);

    /** The codes of the case in alphabetical order. */
    List<String> selectItems(String caseId);

    /** Waits until nobody else plans, until the end of the transaction. */
    Integer lockPlanning();

    /** The windows of other cases that touch one of the items and overlap, at most {@code limit}. */
    List<WindowRow> selectOverlapping(
            @Param("except") List<String> except,
            @Param("codes") List<String> codes,
            @Param("start") Instant start,
            @Param("end") Instant end,
            @Param("limit") int limit);

    /** Inserts the row. */
    void insertWindow(
            @Param("caseId") String caseId,
            @Param("start") Instant start,
            @Param("end") Instant end,
            @Param("at") Instant at);

    /** Changes the row of the case, which is held again; 0 if there is none. */
    int updateWindow(
            @Param("caseId") String caseId,
            @Param("start") Instant start,
            @Param("end") Instant end,
            @Param("at") Instant at);

    /** The row of the case is held no more. */
    void releaseWindow(@Param("caseId") String caseId, @Param("at") Instant at);

    /** Inserts the row. */
    void insertResult(ResultRow row);

    /** Changes the row of the case and role; 0 if there is none. */
    int updateResult(ResultRow row);

    /** The rows of the case. */
    List<ResultRow> selectResults(String caseId);

    /** A row of {@code change_request}. */
    record ChangeRow(
            String caseId,
            String changeKind,
            String model,
            String template,
            String requester,
            String keyHash,
            String requestHash) {}

    /** A row of {@code change_evaluation}. */
    record EvaluationRow(
            String caseId,
            String users,
            boolean reversible,
            String tested,
            boolean downtime,
            Integer itemsReached,
            Integer servicesReached,
            Integer conflicts,
            String conflictsTold,
            String conflictRemarks,
            String risk,
            String evaluatedBy,
            Instant evaluatedAt) {}

    /** A row of {@code change_approval}. */
    record ApprovalRow(
            String caseId,
            String approval,
            int quorum,
            boolean veto,
            String boardSession,
            Boolean approved,
            String decidedBy,
            String reason,
            Instant decidedAt,
            int version) {}

    /** A row of {@code change_plan}. */
    record PlanRow(
            String caseId,
            int planNumber,
            Instant windowStart,
            Instant windowEnd,
            Instant decideBy,
            String checkPlan,
            String backOut,
            String waiver,
            String plannedBy,
            Instant plannedAt) {}

    /** A row of {@code change_step}. */
    record StepRow(String caseId, int stepNumber, String departmentId, String title, String doneBy, Instant doneAt) {}

    /** A row of {@code change_window} with an item of its case. */
    record WindowRow(String itemCode, String caseId, Instant windowStart, Instant windowEnd) {}

    /** A row of {@code change_result}. */
    record ResultRow(String caseId, String role, String outcome, String remarks, String saidBy, Instant saidAt) {}
}
