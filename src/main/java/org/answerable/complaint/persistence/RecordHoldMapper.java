package org.answerable.complaint.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;

/** The statements of {@code record_hold} and {@code preserved_record}. */
@Mapper
public interface RecordHoldMapper {

    /** Inserts the hold. */
    void insert(RecordHoldRow row);

    /** The hold of the case, null if it has none. */
    RecordHoldRow selectById(String caseId);

    /** Changes the hold if its version is still the one given; 0 if it is not. */
    int update(RecordHoldRow row);

    /** Inserts an original. */
    void insertRecord(PreservedRecordRow row);

    /** The originals of the case, in the order in which they were named. */
    List<PreservedRecordRow> selectRecords(String caseId);
}
