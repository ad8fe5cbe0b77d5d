package org.answerable.engine.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.answerable.engine.Identities;
import org.answerable.engine.SystemCalls;
import org.answerable.platform.SpanText;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells whoever was too late for a task who was faster, how long ago, and what to do next. */
@Component
class TaskRaces {

    private final TaskService tasks;
    private final HistoryService history;
    private final Identities identities;
    private final SystemCalls calls;
    private final MessageSource texts;
    private final SpanText spans;
    private final Clock clock;

    TaskRaces(
            TaskService tasks,
            HistoryService history,
            Identities identities,
            SystemCalls calls,
            MessageSource texts,
            SpanText spans,
            Clock clock) {
        this.tasks = tasks;
        this.history = history;
        this.identities = identities;
        this.calls = calls;
        this.texts = texts;
        this.spans = spans;
        this.clock = clock;
    }

    /** What happened to the task; empty if it is open and nobody else's, or was never there. */
    Optional<String> lost(String taskId, String reader, Locale language) {
        return calls.call(() -> {
            Task open = tasks.createTaskQuery().taskId(taskId).singleResult();
            return open != null ? claimed(open, reader, language) : ended(taskId, reader, language);
        });
    }

    private Optional<String> claimed(Task open, String reader, Locale language) {
        if (open.getAssignee() == null || open.getAssignee().equals(reader)) {
            return Optional.empty();
        }
        String when = lastChange(open.getId(), UserOperationLogEntry.OPERATION_TYPE_CLAIM)
                .or(() -> lastChange(open.getId(), UserOperationLogEntry.OPERATION_TYPE_ASSIGN))
                .map(change -> ago(change.getTimestamp(), language))
                .orElseGet(() -> texts.getMessage("refused.by-the-case", null, language));
        return Optional.of(say("claimed", language, name(open.getAssignee()), when));
    }

    private Optional<String> ended(String taskId, String reader, Locale language) {
        HistoricTaskInstance past =
                history.createHistoricTaskInstanceQuery().taskId(taskId).singleResult();
        if (past == null || past.getEndTime() == null) {
            return Optional.empty();
        }
        String when = ago(past.getEndTime(), language);
        String who = lastChange(taskId, UserOperationLogEntry.OPERATION_TYPE_COMPLETE)
                .map(UserOperationLogEntry::getUserId)
                .orElse(past.getAssignee());
        if (!"completed".equals(past.getDeleteReason()) || who == null || !mayKnow(taskId, reader)) {
            return Optional.of(say("gone", language, when));
        }
        return Optional.of(say("completed", language, name(who), when));
    }

    /** Who did it is for those to whom the task was offered. */
    private boolean mayKnow(String taskId, String reader) {
        List<String> groups = identities.groupsOf(reader);
        return history.createHistoricIdentityLinkLogQuery().taskId(taskId).list().stream()
                .anyMatch(link -> groups.contains(link.getGroupId()) || reader.equals(link.getUserId()));
    }

    private Optional<UserOperationLogEntry> lastChange(String taskId, String operation) {
        return history
                .createUserOperationLogQuery()
                .taskId(taskId)
                .operationType(operation)
                .orderByTimestamp()
                .desc()
                .listPage(0, 1)
                .stream()
                .findFirst();
    }

    private String ago(Date when, Locale language) {
        Duration since = Duration.between(when.toInstant(), clock.instant());
        return since.toMinutes() < 1
                ? texts.getMessage("refused.just-now", null, language)
                : texts.getMessage("refused.ago", new Object[] {spans.of(since, language)}, language);
    }

    private String name(String userId) {
        return identities.nameOf(userId).orElse(userId);
    }

    private String say(String key, Locale language, Object... values) {
        return texts.getMessage("refused.task-" + key, values, language);
    }
}
