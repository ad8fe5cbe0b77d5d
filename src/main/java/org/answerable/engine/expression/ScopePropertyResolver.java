package org.answerable.engine.expression;

import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;

/** The few properties of the running execution or task that an expression may read. */
final class ScopePropertyResolver extends ReadOnlyResolver {

    static final Map<String, Function<DelegateExecution, Object>> OF_EXECUTION = Map.of(
            "id", DelegateExecution::getId,
            "businessKey", DelegateExecution::getProcessBusinessKey,
            "processBusinessKey", DelegateExecution::getProcessBusinessKey,
            "processInstanceId", DelegateExecution::getProcessInstanceId,
            "processDefinitionId", DelegateExecution::getProcessDefinitionId,
            "currentActivityId", DelegateExecution::getCurrentActivityId,
            "currentActivityName", DelegateExecution::getCurrentActivityName,
            "currentTransitionId", DelegateExecution::getCurrentTransitionId,
            "activityInstanceId", DelegateExecution::getActivityInstanceId,
            "eventName", DelegateExecution::getEventName);

    static final Map<String, Function<DelegateTask, Object>> OF_TASK = Map.of(
            "id", DelegateTask::getId,
            "name", DelegateTask::getName,
            "assignee", DelegateTask::getAssignee,
            "owner", DelegateTask::getOwner,
            "priority", DelegateTask::getPriority,
            "dueDate", DelegateTask::getDueDate,
            "createTime", DelegateTask::getCreateTime,
            "taskDefinitionKey", DelegateTask::getTaskDefinitionKey,
            "processInstanceId", DelegateTask::getProcessInstanceId,
            "eventName", DelegateTask::getEventName);

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base instanceof DelegateTask task && OF_TASK.containsKey(property)) {
            context.setPropertyResolved(true);
            return OF_TASK.get(property).apply(task);
        }
        if (base instanceof DelegateExecution execution && OF_EXECUTION.containsKey(property)) {
            context.setPropertyResolved(true);
            return OF_EXECUTION.get(property).apply(execution);
        }
        return null;
    }
}
