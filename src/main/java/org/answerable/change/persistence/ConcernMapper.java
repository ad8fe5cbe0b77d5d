package org.answerable.change.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.answerable.change.Concerns;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The statements of {@code change_concern}, and of windows together with what their work touches. */
@Mapper
public interface ConcernMapper {

    /** Inserts the rows. */
    void insertConcerns(@Param("rows") List<ConcernRow> rows);

    /** The rows of the case in the order of its plans. */
    List<ConcernRow> selectConcerns(String caseId);

    /** Says of the open rows of the plan that somebody is asked about them. */
    void updateAsked(@Param("caseId") String caseId, @Param("plan") int plan);

    /** The subjects of the open rows of the plan about which somebody was asked. */
    List<String> selectAsked(@Param("caseId") String caseId, @Param("plan") int plan);

    /** Decides the open rows of the plan about the subjects, at least one. */
    void updateDecided(
            @Param("caseId") String caseId,
            @Param("it") Concerns.Decided decided,
            @Param("subjects") Collection<String> subjects);

    /** Ends the open rows of earlier plans. */
    void updateOvertaken(
            @Param("caseId") String caseId, @Param("plan") int plan, @Param("by") String by, @Param("at") Instant at);

    /** The cases of the open rows of the freeze. */
    List<String> selectOpenOf(String subject);

    /** Ends the open rows of the freeze. */
    void updateLifted(@Param("subject") String subject, @Param("by") String by, @Param("at") Instant at);

    /** The windows of cases at work that are over, earliest first, at most {@code limit}. */
    List<WindowRow> selectOverrunning(
            @Param("now") Instant now, @Param("atWork") Set<String> atWork, @Param("limit") int limit);

    /** The windows that overlap, earliest first, at most {@code limit}. */
    List<WindowRow> selectWindows(
            @Param("from") Instant from,
            @Param("to") Instant to,
            @Param("heldOnly") boolean heldOnly,
            @Param("limit") int limit);

    /** The codes of the items of the cases. */
    List<TouchedRow> selectItemsOf(@Param("cases") Collection<String> cases);

    /** The codes, at least one, with cases that touch them and are not over, oldest first. */
    List<TouchedRow> selectOpenOn(@Param("codes") Collection<String> codes, @Param("limit") int limit);

    /** The departments of the steps of the cases. */
    List<TouchedRow> selectDepartmentsOf(@Param("cases") Collection<String> cases);

    /** A row of {@code change_concern}. */
    record ConcernRow(
            String caseId,
            int planNumber,
            String kind,
            String subject,
            String told,
            String reason,
            String outcome,
            String decidedBy,
            String why,
            Instant decidedAt) {}

    /** A row of {@code change_window}. */
    record WindowRow(
            String caseId, Instant windowStart, Instant windowEnd, boolean held, int sequence, Instant changedAt) {}

    /** What a case touches. */
    record TouchedRow(String caseId, String touched) {}
}
