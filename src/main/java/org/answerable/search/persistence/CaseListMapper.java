package org.answerable.search.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The statements of lists. Each walks along an index and stops at the limit. */
@Mapper
public interface CaseListMapper {

    /** Cases of all departments that the query leaves, words aside. */
    List<FoundRow> select(ListWish wish);

    /** Likewise, but only cases that one of the departments may open. */
    List<FoundRow> selectForDepartments(ListWish wish);

    /** Cases in which all the words occur, of all departments or of those named. */
    List<FoundRow> selectByWords(ListWish wish);

    /** The cases of the ids, in no order. */
    List<FoundRow> selectByIds(@Param("ids") List<String> ids);
}
