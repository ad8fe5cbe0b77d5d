package org.answerable.configurationitem.persistence;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The statements of imports and their batches. */
@Mapper
interface ItemImportMapper {

    String selectId(@Param("digest") String digest, @Param("sort") String sort);

    void insert(
            @Param("id") String id,
            @Param("sort") String sort,
            @Param("digest") String digest,
            @Param("fileName") String fileName,
            @Param("reason") String reason,
            @Param("begunBy") String begunBy,
            @Param("begunAt") Instant begunAt);

    String selectRefused(@Param("importId") String importId, @Param("first") int first);

    void insertBatch(@Param("importId") String importId, @Param("first") int first, @Param("refused") String refused);

    void updateBatch(@Param("importId") String importId, @Param("first") int first, @Param("refused") String refused);
}
