package org.answerable.deadline.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.answerable.deadline.VerdictCorrections.Correction;
import org.answerable.deadline.model.Promise;
import org.answerable.deadline.model.Segment;
import org.answerable.deadline.model.Wait;
import org.answerable.engine.DeadlineKey;
import org.answerable.platform.CaseId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Deadlines, their segments and the rungs climbed. */
@Mapper
public interface DeadlineMapper {

    /** Inserts the deadlines, at least one. */
    void insert(@Param("promises") List<Promise> promises);

    /** The number of rows changed: none if the version is another one by now. */
    int update(Promise promise);

    /** Gives the open deadlines that no department has had yet to the department; the caller has locked them. */
    int updateFirstDepartment(@Param("caseId") String caseId, @Param("departmentId") String departmentId);

    /** Likewise their present segments. */
    int updateFirstDepartmentOfSegments(@Param("caseId") String caseId, @Param("departmentId") String departmentId);

    /** All deadlines of the case, by kind, oldest first. */
    List<Promise> selectByCase(String caseId);

    /** The deadlines of the ids, at least one. */
    List<Promise> selectByIds(@Param("ids") Collection<String> ids);

    /** All deadlines of the case, locked until the transaction ends; always all, so that nobody waits in a circle. */
    List<Promise> selectByCaseForUpdate(String caseId);

    /** The last deadline of the kind for the part ({@link Promise#WHOLE} for none); null if there is none. */
    Promise selectLast(@Param("caseId") String caseId, @Param("kind") String kind, @Param("part") String part);

    /** The last deadline of the key; null if there is none. */
    default Promise selectLast(CaseId caseId, String key) {
        DeadlineKey wanted = DeadlineKey.of(key);
        return selectLast(caseId.value(), wanted.kind(), Objects.requireNonNullElse(wanted.part(), Promise.WHOLE));
    }

    /** Open deadlines due before the time, first due first; of all departments if the list is empty. */
    List<Promise> selectBoard(
            @Param("departments") List<String> departments,
            @Param("dueBefore") Instant dueBefore,
            @Param("afterDue") Instant afterDue,
            @Param("afterId") String afterId,
            @Param("limit") int limit);

    /** Open deadlines that another version of the calendar counts than the given one, by clock and id, those after the position. */
    List<Promise> selectOnCalendar(
            @Param("calendar") String calendar,
            @Param("but") String but,
            @Param("afterClock") String afterClock,
            @Param("afterId") String afterId,
            @Param("limit") int limit);

    /** Open deadlines that another version of the policy table promised, by that and id, those after the position. */
    List<Promise> selectOnPolicy(
            @Param("but") String but,
            @Param("afterVersion") String afterVersion,
            @Param("afterId") String afterId,
            @Param("limit") int limit);

    /** The deadlines whose next rung should have been climbed before the time, the longest overdue first. */
    List<Overdue> selectOverdueRungs(@Param("before") Instant before, @Param("limit") int limit);

    /** Inserts the segments, at least one. */
    void insertSegments(@Param("segments") List<Segment> segments);

    /** Ends the segment of this ordinal, or judges it anew. */
    int updateSegment(Segment segment);

    /** The segments of the deadline, in order. */
    List<Segment> selectSegments(String deadlineId);

    /** The segments of the deadlines, at least one, in order. */
    List<Segment> selectSegmentsOf(@Param("ids") Collection<String> ids);

    /** Records that the case waits. */
    void insertWait(Wait wait);

    /** What the case waits and waited for. */
    List<Wait> selectWaits(String caseId);

    /** The case no longer waits for the reason, or for none if that is null. */
    void updateWaitEnd(@Param("caseId") String caseId, @Param("reason") String reason, @Param("at") Instant at);

    /** Writes a verdict beside that of a deadline. */
    void insertCorrection(Correction correction);

    /** What stands beside the deadline's verdict, oldest first. */
    List<Correction> selectCorrections(String deadlineId);

    /** Records a rung as climbed; fails if it was before. */
    void insertRung(ClimbedRung rung);

    /** The rungs that were climbed, in the order of climbing. */
    List<ClimbedRung> selectRungs(String deadlineId);

    /** A deadline whose ladder is behind. */
    record Overdue(String caseId, String kind, String part) {

        /** What names it within its case. */
        public String key() {
            return new DeadlineKey(kind, Promise.WHOLE.equals(part) ? null : part).toString();
        }
    }

    /** A turn of a rung that was climbed. */
    record ClimbedRung(
            String deadlineId, String rung, int turn, Instant wasDueAt, Instant climbedAt, String recipients) {

        /** Names the step within its deadline. */
        public String key() {
            return rung + ":" + turn;
        }
    }

    /** Promises that have not ended. */
    long countOpen();

    /** Likewise, past due. */
    long countOverdue(Instant now);
}
