package org.answerable.complaint.persistence;

import org.apache.ibatis.annotations.Mapper;

/** The statements of {@code complaint_cause}. */
@Mapper
public interface CauseMapper {

    /** Inserts the row. */
    void insert(CauseRow row);

    /** The row of the case, null if it has none. */
    CauseRow selectById(String caseId);

    /** Changes the row if its version is still the one given; 0 if it is not. */
    int update(CauseRow row);
}
