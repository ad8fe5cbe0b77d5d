package org.answerable.change.persistence;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;

/** The statements of the table {@code change_evidence}. */
@Mapper
public interface EvidenceMapper {

    /** Inserts the row. */
    void insert(EvidenceRow row);

    /** Changes the row of the case and demand; 0 if there is none. */
    int update(EvidenceRow row);

    /** The rows of the case, oldest first. */
    List<EvidenceRow> select(String caseId);

    /** A row of {@code change_evidence}. */
    record EvidenceRow(String caseId, String demand, String evidence, String givenBy, Instant givenAt) {}
}
