package org.answerable.engine.history;

import java.util.Set;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.history.event.HistoricIdentityLinkLogEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.stereotype.Component;

/** User tasks: created, offered, assigned, completed; and what people do to them by hand. */
@Component
class TaskEvents {

    private static final String COMPLETED = TaskEntity.DELETE_REASON_COMPLETED;
    private static final Set<String> TOLD_PROPERTIES = Set.of(
            TaskEntity.ASSIGNEE, TaskEntity.OWNER, TaskEntity.DELEGATION, TaskEntity.PRIORITY, TaskEntity.DUE_DATE);

    private final EventsOfCases events;

    TaskEvents(EventsOfCases events) {
        this.events = events;
    }

    void hear(CommandContext context, HistoryEvent event) {
        if (event instanceof HistoricTaskInstanceEventEntity task) {
            hearTask(context, task);
        } else if (event instanceof HistoricIdentityLinkLogEventEntity link) {
            hearLink(context, link);
        } else if (event instanceof UserOperationLogEntryEventEntity operation) {
            hearOperation(context, operation);
        }
    }

    private void hearTask(CommandContext context, HistoricTaskInstanceEventEntity event) {
        Facts facts = new Facts()
                .with("task", event.getTaskId())
                .with("element", event.getTaskDefinitionKey())
                .with("instance", event.getProcessInstanceId());
        if (event.isEventOfType(HistoryEventTypes.TASK_INSTANCE_CREATE)) {
            tell(context, "task-created", event, facts);
        } else if (event.isEventOfType(HistoryEventTypes.TASK_INSTANCE_COMPLETE)) {
            facts.with("assignee", event.getAssignee());
            tell(
                    context,
                    COMPLETED.equals(event.getDeleteReason()) ? "task-completed" : "task-cancelled",
                    event,
                    facts);
        }
    }

    /** The links of a task that ends go with it, which is no hand-over. */
    private void hearLink(CommandContext context, HistoricIdentityLinkLogEventEntity event) {
        TaskEntity task =
                event.getTaskId() == null ? null : context.getTaskManager().findTaskById(event.getTaskId());
        if (task == null || context.getDbEntityManager().isDeleted(task)) {
            return;
        }
        Facts facts = new Facts()
                .with("task", event.getTaskId())
                .with("element", task.getTaskDefinitionKey())
                .with("change", event.getOperationType())
                .with("person", event.getUserId())
                .with("department", event.getGroupId());
        boolean assigned = IdentityLinkType.ASSIGNEE.equals(event.getType());
        facts.with("link", assigned ? null : event.getType());
        tell(context, assigned ? ownership(event) : "task-offered", event, facts);
    }

    private static String ownership(HistoricIdentityLinkLogEventEntity event) {
        boolean taken = event.isEventOfType(HistoryEventTypes.IDENTITY_LINK_DELETE);
        return taken ? "task-released" : "task-assigned";
    }

    private void hearOperation(CommandContext context, UserOperationLogEntryEventEntity event) {
        if (UserOperationLogEntry.OPERATION_TYPE_COMPLETE.equals(event.getOperationType())
                || UserOperationLogEntry.OPERATION_TYPE_CREATE.equals(event.getOperationType())) {
            return;
        }
        Facts facts = new Facts()
                .with("operation", event.getOperationType())
                .with("entity", event.getEntityType())
                .with("task", event.getTaskId())
                .with("job", event.getJobId())
                .with("property", event.getProperty());
        if (event.getProperty() != null && TOLD_PROPERTIES.contains(event.getProperty())) {
            facts.with("before", event.getOrgValue()).with("after", event.getNewValue());
        }
        tell(context, "operation", event, facts);
    }

    private void tell(CommandContext context, String type, HistoryEvent event, Facts facts) {
        events.tell(context, event.getRootProcessInstanceId(), type, event.getProcessDefinitionId(), facts.values());
    }
}
