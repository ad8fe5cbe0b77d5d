package org.answerable.window.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The statements of the tables of freezes and maintenance windows. */
@Mapper
public interface WindowMapper {

    /** Inserts the row. */
    void insertFreeze(FreezeRow row);

    /** Inserts the rows. */
    void insertScope(@Param("rows") List<ScopeRow> rows);

    /** The rows of the ids. */
    List<FreezeRow> selectFreezes(@Param("ids") Collection<String> ids);

    /** Says who lifted it; 0 if somebody did before. */
    int updateLifted(
            @Param("id") String id, @Param("by") String by, @Param("at") Instant at, @Param("reason") String reason);

    /** The rows that hold and overlap the time, earliest first. */
    List<FreezeRow> selectBetween(@Param("from") Instant from, @Param("to") Instant to);

    /** The rows that end after the instant, earliest first. */
    List<FreezeRow> selectEndingAfter(@Param("instant") Instant instant, @Param("limit") int limit);

    /** The rows of the freezes. */
    List<ScopeRow> selectScope(@Param("ids") Collection<String> ids);

    /** Inserts the row. */
    void insertMaintenance(MaintenanceRow row);

    /** Says who ended it; 0 if there is none that holds. */
    int updateEnded(@Param("id") String id, @Param("by") String by, @Param("at") Instant at);

    /** The rows that hold, by what they are for. */
    List<MaintenanceRow> selectHolding();

    /** All rows, newest first. */
    List<MaintenanceRow> selectHistory(@Param("limit") int limit);

    /** A row of {@code freeze_window}. */
    record FreezeRow(
            String id,
            Instant startsAt,
            Instant endsAt,
            String reason,
            String declaredBy,
            Instant declaredAt,
            String liftedBy,
            Instant liftedAt,
            String liftReason) {}

    /** A row of {@code freeze_scope}. */
    record ScopeRow(String freezeId, String kind, String scopeValue) {}

    /** A row of {@code maintenance_window}. */
    record MaintenanceRow(
            String id,
            String kind,
            String scopeValue,
            String dayKind,
            Integer weekDay,
            String timeFrom,
            String timeUntil,
            String calendarId,
            String setBy,
            Instant setAt,
            String endedBy,
            Instant endedAt) {}
}
