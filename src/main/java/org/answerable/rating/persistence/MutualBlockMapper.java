package org.answerable.rating.persistence;

import java.time.Instant;
import java.util.List;
import org.answerable.rating.MutualBlocks.MutualBlock;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The statements of {@code rating_block}. */
@Mapper
public interface MutualBlockMapper {

    /** Inserts the row, unless order and driver are there. */
    int insert(
            @Param("id") String id,
            @Param("caseId") String caseId,
            @Param("reference") String reference,
            @Param("driver") String driver,
            @Param("since") Instant since);

    /** The rows of the case in the order in which they were written. */
    List<MutualBlock> selectByCase(String caseId);
}
