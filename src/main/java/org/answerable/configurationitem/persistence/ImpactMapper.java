package org.answerable.configurationitem.persistence;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The statements of an impact. */
@Mapper
interface ImpactMapper {

    ItemRow selectRoot(@Param("code") String code);

    List<StepRow> selectSteps(
            @Param("up") Collection<String> up, @Param("down") Collection<String> down, @Param("limit") int limit);
}
