package org.answerable.engine.history;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.HistoryLevelFull;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.springframework.stereotype.Component;

/**
 * The engine's level {@code full}, without what a task merely shows: number, subject and text stand in the case file already, under
 * its rights, and nobody entered them at the task. What people choose or enter at a task stays in the history.
 */
@Component
class FullHistoryOfCases extends HistoryLevelFull {

    private final DeclaredVariables declared;

    FullHistoryOfCases(DeclaredVariables declared) {
        this.declared = declared;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
        return !(entity instanceof VariableInstanceEntity variable && isOnlyShown(variable));
    }

    private boolean isOnlyShown(VariableInstanceEntity variable) {
        return variable.getTaskId() != null
                && variable.getProcessDefinitionId() != null
                && !declared.isChoice(
                        Context.getCommandContext(), variable.getProcessDefinitionId(), variable.getName());
    }
}
