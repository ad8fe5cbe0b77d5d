package org.answerable.itemaudit.persistence;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The statements of {@code item_audit} and its findings. */
@Mapper
public interface AuditMapper {

    /** Inserts the row; fails if department and half-year are there, and waits for whoever is just inserting them. */
    void insert(AuditRow row);

    /** Changes the row if its version is still the one given; 0 if it is not. */
    int update(AuditRow row);

    /** The row of the case, null if there is none. */
    AuditRow selectByCase(String caseId);

    /** Locks the row of the case until the transaction ends; null if there is none. */
    String lock(String caseId);

    /** The departments of the half-year. */
    List<String> selectTaken(String halfYear);

    /** Inserts the rows. */
    void insertFindings(@Param("rows") List<FindingRow> rows);

    /** Changes the row. */
    void updateFinding(FindingRow row);

    /** The rows of the case by position. */
    List<FindingRow> selectFindings(String caseId);

    /** A row of {@code item_audit}. */
    record AuditRow(
            String departmentId,
            String halfYear,
            String caseId,
            Instant endsAt,
            Integer owned,
            Instant openedAt,
            int version) {}

    /** A row of {@code item_audit_finding}. */
    record FindingRow(
            String caseId,
            int position,
            String itemCode,
            String outcome,
            String remarks,
            String foundBy,
            Instant foundAt,
            String verdict,
            String registeredCode,
            String judgedBy,
            Instant judgedAt) {}
}
