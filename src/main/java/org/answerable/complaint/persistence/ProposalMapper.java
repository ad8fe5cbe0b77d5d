package org.answerable.complaint.persistence;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The statements of {@code complaint_proposal}. */
@Mapper
public interface ProposalMapper {

    /** Inserts the row. */
    void insert(ProposalRow row);

    /** The last open one of the subject, null if there is none. */
    ProposalRow selectOpen(@Param("caseId") String caseId, @Param("subject") String subject);

    /** Changes the row if its version is still the one given; 0 if it is not. */
    int update(ProposalRow row);
}
