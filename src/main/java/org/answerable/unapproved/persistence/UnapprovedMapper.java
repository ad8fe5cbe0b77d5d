package org.answerable.unapproved.persistence;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;

/** The statements of {@code unapproved_change}. */
@Mapper
public interface UnapprovedMapper {

    /** Inserts the row; fails if the key is there, and waits for whoever is just inserting it. */
    void insert(UnapprovedRow row);

    /** Changes what was decided if the row's version is still the one given; 0 if it is not. */
    int update(UnapprovedRow row);

    /** The row of the case, null if there is none. */
    UnapprovedRow selectByCase(String caseId);

    /** The row of the key, null if there is none. */
    UnapprovedRow selectByKey(String keyHash);

    /** The cases of those that the audit found. */
    List<String> selectByAudit(String auditCaseId);

    /** A row of {@code unapproved_change}. */
    record UnapprovedRow(
            String caseId,
            Instant foundAt,
            String foundBy,
            String doneBy,
            String reporter,
            String auditCaseId,
            String decision,
            String departmentId,
            String decidedBy,
            String reason,
            Instant decidedAt,
            String keyHash,
            String requestHash,
            int version) {}
}
