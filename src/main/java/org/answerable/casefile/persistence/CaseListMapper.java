package org.answerable.casefile.persistence;

import java.time.Instant;
import java.util.List;
import org.answerable.casefile.CaseSearch.Filter;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The statements of lists. Each walks down an index and stops at the limit. */
@Mapper
public interface CaseListMapper {

    /** Cases that the filter leaves, newest first, after the position if one is given. */
    List<FoundRow> select(
            @Param("filter") Filter filter,
            @Param("beforeAt") Instant beforeAt,
            @Param("beforeId") String beforeId,
            @Param("limit") int limit);

    /** Likewise, but only cases that one of the departments may open. */
    List<FoundRow> selectForDepartments(
            @Param("filter") Filter filter,
            @Param("departments") List<String> departments,
            @Param("beforeAt") Instant beforeAt,
            @Param("beforeId") String beforeId,
            @Param("limit") int limit);

    /** The cases of the ids, in no order. */
    List<FoundRow> selectByIds(@Param("ids") List<String> ids);
}
