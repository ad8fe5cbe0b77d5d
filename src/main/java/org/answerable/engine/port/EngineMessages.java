package org.answerable.engine.port;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.answerable.engine.CaseMessages;
import org.answerable.engine.persistence.RunningCases;
import org.answerable.engine.persistence.RunningCases.SubscriptionRow;
import org.answerable.platform.CaseId;
import org.camunda.bpm.engine.impl.event.EventType;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/** Delivers messages by case, also to subscriptions that the present command created and has not written yet. */
@Component
class EngineMessages implements CaseMessages {

    private final RunningCases running;
    private final EngineCalls calls;

    EngineMessages(RunningCases running, EngineCalls calls) {
        this.running = running;
        this.calls = calls;
    }

    @Override
    public int send(CaseId caseId, String message, Map<String, Object> matching, Map<String, Object> carried) {
        List<String> stored = running.selectMessageSubscriptions(caseId.value(), message).stream()
                .map(SubscriptionRow::id)
                .toList();
        return calls.inContext(context -> {
            Set<String> waiting = new LinkedHashSet<>(stored);
            unwritten(context, caseId, message).forEach(waiting::add);
            return (int) waiting.stream()
                    .filter(id -> deliver(context, id, matching, carried))
                    .count();
        });
    }

    @Override
    public boolean awaited(CaseId caseId, String message) {
        return !running.selectMessageSubscriptions(caseId.value(), message).isEmpty();
    }

    private static Stream<String> unwritten(CommandContext context, CaseId caseId, String message) {
        return context.getDbEntityManager().getCachedEntitiesByType(EventSubscriptionEntity.class).stream()
                .filter(subscription -> subscription.isSubscriptionForEventType(EventType.MESSAGE))
                .filter(subscription -> message.equals(subscription.getEventName()))
                .filter(subscription -> subscription.getExecutionId() != null)
                .filter(subscription -> caseId.value().equals(Cases.keyOf(subscription.getExecution())))
                .map(EventSubscriptionEntity::getId);
    }

    /** False if the subscription is gone, perhaps because an earlier delivery ended it, or does not match. */
    private static boolean deliver(
            CommandContext context, String subscriptionId, Map<String, Object> matching, Map<String, Object> carried) {
        var entities = context.getDbEntityManager();
        EventSubscriptionEntity subscription = entities.selectById(EventSubscriptionEntity.class, subscriptionId);
        if (subscription == null
                || entities.isDeleted(subscription)
                || !matches(subscription.getExecution(), matching)) {
            return false;
        }
        subscription.eventReceived(null, null, carried.isEmpty() ? null : carried, null, false);
        return true;
    }

    private static boolean matches(ExecutionEntity execution, Map<String, Object> matching) {
        return matching.entrySet().stream()
                .allMatch(wanted -> Objects.equals(execution.getVariable(wanted.getKey()), wanted.getValue()));
    }
}
