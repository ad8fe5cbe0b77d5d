package org.answerable.release.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The statements of the tables {@code release_…}. */
@Mapper
public interface ReleaseMapper {

    /** Inserts the row; fails if the key is there, and waits for whoever is just inserting it. */
    void insertRelease(ReleaseRow row);

    /** The row of the case, null if there is none. */
    ReleaseRow selectRelease(String caseId);

    /** The row of the key, null if there is none. */
    ReleaseRow selectByKey(String keyHash);

    /** Inserts the row. */
    void insertPlan(PlanRow row);

    /** Changes the row of the case; 0 if there is none. */
    int updatePlan(PlanRow row);

    /** The row of the case, null if there is none. */
    PlanRow selectPlan(String caseId);

    /** Inserts the row; fails if another release holds the change. */
    void insertChange(ChangeRow row);

    /** Changes the row. */
    void updateChange(ChangeRow row);

    /** The rows of the release, oldest first. */
    List<ChangeRow> selectChanges(String caseId);

    /** The rows of these releases whose changes have not left. */
    List<ChangeRow> selectHeld(@Param("cases") Collection<String> cases);

    /** The ids of the cases of changes that may be taken, the newest first. */
    List<String> selectWaiting(int limit);

    /** Inserts the row. */
    void insertTick(TickRow row);

    /** Changes the row of the case, stage and criterion; 0 if there is none. */
    int updateTick(TickRow row);

    /** Deletes the rows of the stages. */
    void deleteTicks(@Param("caseId") String caseId, @Param("stages") Collection<String> stages);

    /** The rows of the case. */
    List<TickRow> selectTicks(String caseId);

    /** A row of {@code release_record}. */
    record ReleaseRow(String caseId, String requester, String keyHash, String requestHash) {}

    /** A row of {@code release_plan}. */
    record PlanRow(
            String caseId,
            String departmentId,
            String releasePlan,
            LocalDate rehearsedOn,
            String rehearsedBy,
            String rehearsal) {}

    /** A row of {@code release_change}; heldChange is null once another release may take the change. */
    record ChangeRow(
            String id,
            String caseId,
            String changeId,
            String heldChange,
            String outcome,
            String reason,
            String saidBy,
            Instant saidAt) {}

    /** A row of {@code release_tick}. */
    record TickRow(
            String caseId,
            String stage,
            String criterion,
            String evidence,
            String attachmentId,
            String tickedBy,
            Instant tickedAt) {}
}
