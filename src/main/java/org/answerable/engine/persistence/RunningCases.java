package org.answerable.engine.persistence;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Reads the engine's runtime tables by case, with one query each where the engine's own interface needs many. */
@Mapper
public interface RunningCases {

    /** The pending timer jobs of the case, called instances included. */
    List<TimerRow> selectTimers(String caseId);

    /** All jobs of the case, called instances included, that are due, first due first. */
    List<String> selectDueJobs(@Param("caseId") String caseId, @Param("now") Instant now);

    /** The tokens of the case's running instances. */
    List<TokenRow> selectTokens(String caseId);

    /** Executions of the case that wait for the message. */
    List<SubscriptionRow> selectMessageSubscriptions(@Param("caseId") String caseId, @Param("message") String message);

    /** The open tasks of the case, oldest first; one row for each candidate group. */
    List<TaskRow> selectTasks(String caseId);

    /** The tasks of a person and unclaimed ones of the groups, first due first; one row for each candidate group. */
    List<TaskRow> selectTasksFor(
            @Param("userId") String userId, @Param("groups") List<String> groups, @Param("limit") int limit);

    /** The job that is due first; null if none waits. The engine's own cleaning is left out. */
    JobRow selectFirstJob();

    /** The model versions on which instances run now. */
    List<String> selectRunningVersions();

    /** A timer job, the element it belongs to, and the part of the case that its instance works on (null for the whole). */
    record TimerRow(String id, String processDefinitionId, String elementId, String part) {}

    /** A job and when it is due. */
    record JobRow(String id, Instant due) {}

    /** A token and where it stands. */
    record TokenRow(String processDefinitionId, String processInstanceId, String elementId) {}

    /** A message subscription and the execution that holds it. */
    record SubscriptionRow(String id, String executionId) {}

    /** A task beside one of its candidate groups (null if it has none); the part as in {@link TimerRow}. */
    record TaskRow(
            String id,
            String caseId,
            String processDefinitionId,
            String elementId,
            String name,
            Instant created,
            Instant due,
            String assignee,
            String department,
            String part) {}
}
