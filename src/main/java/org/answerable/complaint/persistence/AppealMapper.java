package org.answerable.complaint.persistence;

import org.apache.ibatis.annotations.Mapper;

/** The statements of {@code complaint_appeal}. */
@Mapper
public interface AppealMapper {

    /** Inserts the row. */
    void insert(AppealRow row);

    /** The row of the case, null if it has none. */
    AppealRow selectById(String caseId);

    /** Changes the row if its version is still the one given; 0 if it is not. */
    int update(AppealRow row);
}
