package org.answerable.directory.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.answerable.directory.Absence;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The statements of absences. Each is answered from an index: by person, by deputy, or by when they end. */
@Mapper
interface AbsenceMapper {

    Absence selectById(String id);

    List<Absence> selectOf(@Param("personIds") Collection<String> personIds, @Param("after") Instant after);

    List<Absence> selectByDeputy(@Param("deputyId") String deputyId, @Param("after") Instant after);

    List<String> selectAway(@Param("at") Instant at);

    String selectPersonForUpdate(String personId);

    void insert(Absence absence);

    int update(Absence absence);

    int delete(@Param("id") String id, @Param("version") int version);
}
