package org.answerable.configurationitem.persistence;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The statements of the relations between items. */
@Mapper
interface RelationMapper {

    List<NeighbourRow> selectNeighbours(@Param("itemId") String itemId, @Param("limit") int limit);

    List<RelationRow> selectOf(
            @Param("dependentIds") Collection<String> dependentIds, @Param("kinds") Collection<String> kinds);

    /** A piece of all relations, in the order of the key. */
    List<RelationRow> selectPiece(@Param("last") RelationRow last, @Param("limit") int limit);

    void insert(@Param("relations") List<RelationRow> relations);

    int delete(RelationRow relation);

    Long selectRevisionForUpdate();

    void updateRevision();
}
