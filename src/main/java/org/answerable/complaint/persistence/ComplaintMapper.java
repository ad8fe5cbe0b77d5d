package org.answerable.complaint.persistence;

import org.apache.ibatis.annotations.Mapper;

/** The statements of {@code complaint}. */
@Mapper
public interface ComplaintMapper {

    /** Inserts the row. */
    void insert(ComplaintRow row);

    /** The row, null if the case is no complaint. */
    ComplaintRow selectById(String caseId);

    /** Changes the row if its version is still the one given; 0 if it is not. */
    int update(ComplaintRow row);
}
