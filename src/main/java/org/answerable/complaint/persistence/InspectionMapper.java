package org.answerable.complaint.persistence;

import org.apache.ibatis.annotations.Mapper;

/** The statements of {@code complaint_inspection}. */
@Mapper
public interface InspectionMapper {

    /** Inserts the row. */
    void insert(InspectionRow row);

    /** The row of the case, null if it has none. */
    InspectionRow selectById(String caseId);

    /** Changes the row if its version is still the one given; 0 if it is not. */
    int update(InspectionRow row);
}
