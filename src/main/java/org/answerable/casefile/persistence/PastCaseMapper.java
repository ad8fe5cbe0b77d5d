package org.answerable.casefile.persistence;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Inserts many new cases with one statement a table; every list holds at least one row. */
@Mapper
public interface PastCaseMapper {

    /** Adds cases. */
    void insertCases(@Param("rows") List<CaseRow> rows);

    /** Adds parties. */
    void insertParties(@Param("rows") List<PartyRow> rows);

    /** Adds letters. */
    void insertCorrespondence(@Param("rows") List<CorrespondenceRow> rows);

    /** Lets the departments that own the cases open them. */
    void insertOwners(@Param("rows") List<OwnerRow> rows);

    /** A row of {@code case_department}. */
    record OwnerRow(String departmentId, Instant receivedAt, String caseId, Instant since) {}
}
