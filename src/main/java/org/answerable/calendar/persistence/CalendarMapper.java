package org.answerable.calendar.persistence;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Reads the versions of the calendars. */
@Mapper
interface CalendarMapper {

    /** Null if the calendar has no version that early. */
    Integer selectVersionInForce(@Param("id") String id, @Param("at") Instant at);

    /** Null if there is no such version. */
    String selectZone(@Param("id") String id, @Param("version") int version);

    List<OpeningRow> selectOpenings(@Param("id") String id, @Param("version") int version);
}
