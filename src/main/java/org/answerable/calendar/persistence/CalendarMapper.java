package org.answerable.calendar.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.answerable.calendar.model.Opening;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The versions of the calendars: added and read, never changed. */
@Mapper
interface CalendarMapper {

    /** Null if the calendar has no version that early. */
    Integer selectVersionInForce(@Param("id") String id, @Param("at") Instant at);

    /** Null if there is no such version. */
    HeadRow selectHead(@Param("id") String id, @Param("version") int version);

    /** All versions of the calendar, newest first. */
    List<HeadRow> selectVersions(String id);

    /** All versions of all calendars, by id, newest first. */
    List<HeadRow> selectAll();

    /** The versions that keep days off in the week and have no special day from the one date to the other. */
    List<HeadRow> selectWithoutDays(@Param("from") LocalDate from, @Param("to") LocalDate to);

    List<OpeningRow> selectOpenings(@Param("id") String id, @Param("version") int version);

    /** In order. */
    List<DayRow> selectDays(@Param("id") String id, @Param("version") int version);

    /** Fails if there is such a version. */
    void insertHead(HeadRow head);

    /** Inserts the openings, at least one. */
    void insertOpenings(@Param("id") String id, @Param("version") int version, @Param("rows") List<OpeningRow> rows);

    /** Inserts the days, at least one. */
    void insertDays(@Param("id") String id, @Param("version") int version, @Param("rows") List<DayRow> rows);

    /** What a version has once. */
    record HeadRow(
            String id,
            int version,
            Instant validFrom,
            String zone,
            String nameEn,
            String nameZh,
            Instant savedAt,
            String savedBy,
            String reason) {}

    /** Opening hours; weekday 1 is Monday. */
    record OpeningRow(int weekday, int fromMinute, int toMinute) {

        Opening opening() {
            return new Opening(fromMinute, toMinute);
        }
    }

    /** A special day: closed, like a weekday (1 is Monday), or with hours of its own as text. */
    record DayRow(LocalDate onDate, Integer likeWeekday, String hours, String name) {}
}
