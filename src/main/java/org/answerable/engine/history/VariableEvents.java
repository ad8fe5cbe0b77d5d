package org.answerable.engine.history;

import java.time.Instant;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricVariableInstanceEntity;
import org.springframework.stereotype.Component;

/**
 * Form fields and answers, before and after. Values only of declared choices (see {@link DeclaredVariables}), of numbers,
 * switches and dates; of every text only its length. What a task merely shows is left out.
 */
@Component
class VariableEvents {

    private final EventsOfCases events;
    private final DeclaredVariables declared;

    VariableEvents(EventsOfCases events, DeclaredVariables declared) {
        this.events = events;
        this.declared = declared;
    }

    void hear(CommandContext context, HistoryEvent event) {
        if (event instanceof HistoricVariableUpdateEventEntity variable && variable.getProcessDefinitionId() != null) {
            if (variable.isEventOfType(HistoryEventTypes.VARIABLE_INSTANCE_CREATE)) {
                tell(context, variable, null);
            } else if (variable.isEventOfType(HistoryEventTypes.VARIABLE_INSTANCE_UPDATE)) {
                tell(context, variable, stored(context, variable));
            }
        }
    }

    /** The engine's own writer comes after us, so its row still holds the value before. */
    private static HistoricVariableInstanceEntity stored(
            CommandContext context, HistoricVariableUpdateEventEntity event) {
        return context.getDbEntityManager()
                .selectById(HistoricVariableInstanceEntity.class, event.getVariableInstanceId());
    }

    private void tell(
            CommandContext context, HistoricVariableUpdateEventEntity event, HistoricVariableInstanceEntity before) {
        boolean choice = declared.isChoice(context, event.getProcessDefinitionId(), event.getVariableName());
        if (event.getTaskId() != null && !choice) {
            return;
        }
        if (declared.isPersonal(context, event.getProcessDefinitionId(), event.getVariableName())) {
            return;
        }
        Object newValue = plain(
                choice, event.getSerializerName(), event.getTextValue(), event.getLongValue(), event.getDoubleValue());
        Object oldValue = before == null
                ? null
                : plain(
                        choice,
                        before.getSerializerName(),
                        before.getTextValue(),
                        before.getLongValue(),
                        before.getDoubleValue());
        if (newValue == null && oldValue == null) {
            return;
        }
        Facts facts = new Facts()
                .with("variable", event.getVariableName())
                .with("task", event.getTaskId())
                .with("instance", event.getProcessInstanceId())
                .with("before", oldValue)
                .with("after", newValue);
        events.tell(
                context,
                event.getRootProcessInstanceId(),
                "variable-set",
                event.getProcessDefinitionId(),
                facts.values());
    }

    private static Object plain(boolean choice, String serializer, String text, Long whole, Double decimal) {
        return switch (serializer == null ? "null" : serializer) {
            case "null" -> null;
            case "boolean" -> Long.valueOf(1).equals(whole);
            case "integer", "long", "short" -> whole;
            case "double" -> PlainValues.of(decimal);
            case "date" -> whole == null ? null : Instant.ofEpochMilli(whole).toString();
            case "string" -> text == null || choice ? PlainValues.of(text) : PlainValues.sizeOnly(text);
            default -> "(" + serializer + ")";
        };
    }
}
