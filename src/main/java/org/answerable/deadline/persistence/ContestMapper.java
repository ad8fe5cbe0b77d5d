package org.answerable.deadline.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.answerable.deadline.model.Contest;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Deadlines that were contested by who was told. */
@Mapper
public interface ContestMapper {

    /** Adds the contest; fails if the reader contested the deadline before. */
    void insert(Contest contest);

    /** Stores what became of it; 0 if somebody else changed it in between. */
    int update(Contest contest);

    /** The contest of the case, empty if there is none. */
    Optional<Contest> selectById(@Param("caseId") String caseId, @Param("id") String id);

    /** The contests of the deadlines, at least one, oldest first. */
    List<Contest> selectByDeadlines(@Param("ids") Collection<String> ids);
}
