package org.answerable.transfer.persistence;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The statements of {@code import_run} and {@code import_row}. */
@Mapper
public interface ImportMapper {

    /** Adds a run that begins. */
    void insertRun(RunRow run);

    /** The run has come to its end. */
    int updateRunEnded(@Param("id") String id, @Param("endedAt") Instant endedAt);

    /** The runs of the source whose open cases the heads have not been told of, locked. */
    List<String> selectUntoldRunsForUpdate(String source);

    /** The heads were told of what the runs brought. */
    int updateRunsTold(@Param("ids") List<String> ids, @Param("toldAt") Instant toldAt);

    /** Those of the keys that are cases already. */
    List<String> selectKnown(@Param("source") String source, @Param("keys") List<String> keys);

    /** Marks rows as imported, at least one; fails if one is marked already. */
    void insertRows(@Param("rows") List<MarkRow> rows);

    /** The open cases that the runs brought, by department. */
    List<BroughtRow> selectBrought(@Param("runs") List<String> runs, @Param("now") Instant now);

    /** The number of rows of the source that became cases. */
    long countRows(String source);

    /** A row of {@code import_run}. */
    record RunRow(String id, String source, String fileName, Instant startedAt) {}

    /** A row of {@code import_row}. */
    record MarkRow(
            String source,
            String rowKey,
            String runId,
            String caseId,
            long line,
            String departmentId,
            boolean isOpen,
            Instant dueAt) {}

    /**
     * What runs brought to one department.
     *
     * @param late     of them past due
     * @param firstDue the earliest due time that is still to come, null if none is
     */
    record BroughtRow(String departmentId, long cases, long late, Instant firstDue) {}
}
