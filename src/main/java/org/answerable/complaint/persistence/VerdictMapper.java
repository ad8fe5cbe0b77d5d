package org.answerable.complaint.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;

/** The statements of {@code complaint_verdict}. */
@Mapper
public interface VerdictMapper {

    /** Inserts the row. */
    void insert(VerdictRow row);

    /** The rows of the case, first answer first. */
    List<VerdictRow> selectByCase(String caseId);

    /** Changes the row if its version is still the one given; 0 if it is not. */
    int update(VerdictRow row);
}
