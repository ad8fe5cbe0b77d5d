package org.answerable.contribution.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The statements of {@code contribution}. */
@Mapper
public interface ContributionMapper {

    /** Inserts the row. */
    void insert(ContributionRow row);

    /** The row, null if the case has none of the id. */
    ContributionRow selectById(@Param("caseId") String caseId, @Param("id") String id);

    /** The rows of the case, oldest first. */
    List<ContributionRow> selectByCase(String caseId);

    /** Changes the row if its version is still the one given; 0 if it is not. */
    int update(ContributionRow row);
}
