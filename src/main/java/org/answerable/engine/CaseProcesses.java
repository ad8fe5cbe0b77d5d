package org.answerable.engine;

import java.util.List;
import java.util.Map;
import org.answerable.platform.CaseId;

/** Where the process instances of a case stand now, and the pictures to show it on. */
public interface CaseProcesses {

    /** The tokens of all running instances of the case. */
    List<Position> positions(CaseId caseId);

    /** The open user tasks of the case, oldest first. */
    List<OpenTask> openTasks(CaseId caseId);

    /** Open tasks that the user has claimed or that one of the groups may claim, ordered by due date, at most {@code limit}. */
    List<OpenTask> openTasksFor(String userId, List<String> groups, int limit);

    /**
     * Gives a task that is in the hands of one person to another; its dates and timers stay as they are. Whether the other may work it is
     * the caller's to know.
     *
     * @return false if the task is not in the first person's hands (any more)
     */
    boolean give(String taskId, String from, String to);

    /**
     * On the open tasks of the case, makes these short values visible where something is shown under the name.
     *
     * @param part id of the part of the case whose tasks alone are meant; null for all
     */
    void showInstead(CaseId caseId, String part, Map<String, ?> values);

    /**
     * The BPMN source of a deployed model version.
     *
     * @throws org.answerable.platform.NotFoundException if there is no such version
     */
    String modelSource(String processDefinitionId);

    /** A token: the model version, the instance and the element it waits at. */
    record Position(String processDefinitionId, String processInstanceId, String elementId, String elementName) {}

    /**
     * A user task that waits.
     *
     * @param due          ISO instant or null
     * @param assignee     user id or null
     * @param departments  the candidate groups
     * @param taskListLink absolute path of the task in Tasklist
     * @param part         id of the part of the case that it is about, null for the whole case
     */
    record OpenTask(
            String id,
            String caseId,
            String elementId,
            String name,
            java.time.Instant created,
            java.time.Instant due,
            String assignee,
            List<String> departments,
            String taskListLink,
            String part) {}
}
