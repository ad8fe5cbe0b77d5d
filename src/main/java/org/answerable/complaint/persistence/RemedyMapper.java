package org.answerable.complaint.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.springframework.stereotype.Component;

/** The statements of {@code complaint_remedy}. */
@Mapper
@Component("grantedRemedyMapper")
public interface RemedyMapper {

    /** Inserts the row. */
    void insert(RemedyRow row);

    /** The remedies of the case that were not dropped, in the order in which they were chosen. */
    List<RemedyRow> select(String caseId);

    /** Moves the row if its version is still the one given; 0 if it is not. */
    int update(RemedyRow row);
}
