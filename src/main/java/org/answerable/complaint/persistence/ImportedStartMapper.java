package org.answerable.complaint.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The statements of {@code imported_complaint}. */
@Mapper
public interface ImportedStartMapper {

    /** Adds rows. */
    void insert(@Param("rows") List<StartRow> rows);

    /** The row, null if the case was not imported while it was open. */
    StartRow selectById(String caseId);

    /** A row of {@code imported_complaint}. */
    record StartRow(String caseId, String stage, String departmentId) {}
}
