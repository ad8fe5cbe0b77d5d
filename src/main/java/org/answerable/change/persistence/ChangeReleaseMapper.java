package org.answerable.change.persistence;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;

/** The statements of the table {@code change_release}. */
@Mapper
public interface ChangeReleaseMapper {

    /** The row of the change, null if there is none. */
    HeldRow select(String caseId);

    /** Inserts the row. */
    void insert(HeldRow row);

    /** Changes the row of the change; 0 if there is none. */
    int update(HeldRow row);

    /** Deletes the row of the change, if there is one. */
    void delete(String caseId);

    /** A row of {@code change_release}. */
    record HeldRow(String caseId, String releaseId, String departmentId, String outcome, Instant takenAt) {}
}
