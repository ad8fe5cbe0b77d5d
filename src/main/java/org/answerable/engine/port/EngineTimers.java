package org.answerable.engine.port;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.answerable.engine.CaseTimers;
import org.answerable.engine.DeadlineKey;
import org.answerable.engine.persistence.RunningCases;
import org.answerable.engine.persistence.RunningCases.TaskRow;
import org.answerable.engine.persistence.RunningCases.TimerRow;
import org.answerable.platform.CaseId;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Moves wake-ups and due dates once at the end of the transaction, when the engine has written its timers and tasks. A job
 * that somebody else changes at the same moment fails the transaction: the caller tries again.
 */
@Component
class EngineTimers implements CaseTimers {

    private final RunningCases running;
    private final EngineCalls calls;
    private final ManagementService management;
    private final TaskService tasks;

    EngineTimers(RunningCases running, EngineCalls calls, ManagementService management, TaskService tasks) {
        this.running = running;
        this.calls = calls;
        this.management = management;
        this.tasks = tasks;
    }

    @Override
    public void moveWakeUps(CaseId caseId, String deadlineKind, Instant nextWake, Instant end) {
        PendingMoves.ofThisTransaction()
                .add("timers " + caseId + " " + deadlineKind, () -> setWakeUps(caseId, deadlineKind, nextWake, end));
    }

    @Override
    public void moveTaskDueDates(CaseId caseId, String deadlineKind, Instant due) {
        PendingMoves.ofThisTransaction()
                .add("tasks " + caseId + " " + deadlineKind, () -> setDueDates(caseId, deadlineKind, due));
    }

    private void setWakeUps(CaseId caseId, String deadline, Instant nextWake, Instant end) {
        DeadlineKey key = DeadlineKey.of(deadline);
        List<TimerRow> timers = running.selectTimers(caseId.value()).stream()
                .filter(timer -> timer.elementId() != null && Objects.equals(timer.part(), key.part()))
                .toList();
        unlogged(context -> {
            for (TimerRow timer : timers) {
                if (bound(context, timer.processDefinitionId(), timer.elementId(), key.kind())) {
                    management.setJobDuedate(timer.id(), Date.from(nextWake));
                } else if (end != null && key.kind().equals(ended(context, timer))) {
                    management.setJobDuedate(timer.id(), Date.from(end));
                }
            }
            return null;
        });
    }

    private static String ended(CommandContext context, TimerRow timer) {
        return ParsedModels.deadlineEnded(context, timer.processDefinitionId(), timer.elementId());
    }

    private void setDueDates(CaseId caseId, String deadline, Instant due) {
        DeadlineKey key = DeadlineKey.of(deadline);
        List<TaskRow> rows = running.selectTasks(caseId.value());
        unlogged(context -> {
            rows.stream()
                    .filter(row -> Objects.equals(row.part(), key.part()))
                    .filter(row -> bound(context, row.processDefinitionId(), row.elementId(), key.kind()))
                    .map(TaskRow::id)
                    .distinct()
                    .forEach(taskId -> setDueDate(taskId, due));
            return null;
        });
    }

    /** It is the deadline that moves them, not the person who happens to be logged in. */
    private void unlogged(Function<CommandContext, Void> move) {
        calls.inContext(context -> {
            boolean logged = context.isUserOperationLogEnabled();
            context.disableUserOperationLog();
            try {
                return move.apply(context);
            } finally {
                context.setLogUserOperationEnabled(logged);
            }
        });
    }

    private void setDueDate(String taskId, Instant due) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task != null) {
            task.setDueDate(due == null ? null : Date.from(due));
            tasks.saveTask(task);
        }
    }

    private static boolean bound(CommandContext context, String definitionId, String elementId, String kind) {
        return elementId != null && kind.equals(ParsedModels.deadlineKind(context, definitionId, elementId));
    }
}
