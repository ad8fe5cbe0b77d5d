package org.answerable.engine.history;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.stereotype.Component;

/** Hears the engine's history beside the engine's own writer, in the transaction that makes it. */
@Component
class HistoryFeed extends AbstractProcessEnginePlugin {

    private final FlowEvents flowEvents;
    private final TaskEvents taskEvents;
    private final DecisionEvents decisionEvents;
    private final VariableEvents variableEvents;
    private final FullHistoryOfCases levelOfCases;

    HistoryFeed(
            FlowEvents flowEvents,
            TaskEvents taskEvents,
            DecisionEvents decisionEvents,
            VariableEvents variableEvents,
            FullHistoryOfCases levelOfCases) {
        this.flowEvents = flowEvents;
        this.taskEvents = taskEvents;
        this.decisionEvents = decisionEvents;
        this.variableEvents = variableEvents;
        this.levelOfCases = levelOfCases;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.getCustomHistoryEventHandlers().add(new Handler());
        // Found by its name, which is that of the engine's own: the later one of a name counts.
        configuration.setCustomHistoryLevels(List.of(levelOfCases));
    }

    private void hear(HistoryEvent event) {
        CommandContext context = Context.getCommandContext();
        flowEvents.hear(context, event);
        taskEvents.hear(context, event);
        decisionEvents.hear(context, event);
        variableEvents.hear(context, event);
    }

    /** No bean: the starter would add a handler bean once more. */
    private final class Handler implements HistoryEventHandler {

        @Override
        public void handleEvent(HistoryEvent event) {
            hear(event);
        }

        @Override
        public void handleEvents(List<HistoryEvent> events) {
            events.forEach(HistoryFeed.this::hear);
        }
    }
}
