package org.answerable.configurationitem.persistence;

import java.util.List;
import org.answerable.configurationitem.TypeLine;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The statements of types and attributes; a null id selects all. */
@Mapper
interface TypeMapper {

    List<TypeRow> selectTypes(@Param("id") String id);

    List<AttributeRow> selectAttributes(@Param("typeId") String typeId);

    void insertType(TypeRow type);

    int updateType(TypeRow type);

    void insertAttributes(@Param("attributes") List<AttributeRow> attributes);

    void deleteAttributes(@Param("typeId") String typeId);

    void insertHistory(@Param("lines") List<TypeLine> lines);

    List<TypeLine> selectHistory(@Param("typeId") String typeId, @Param("limit") int limit);
}
