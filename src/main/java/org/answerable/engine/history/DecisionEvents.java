package org.answerable.engine.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.history.HistoricDecisionInputInstance;
import org.camunda.bpm.engine.history.HistoricDecisionOutputInstance;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionInstanceEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.springframework.stereotype.Component;

/** Decision tables that a model asked: inputs, rules that fired, outputs. */
@Component
class DecisionEvents {

    private final EventsOfCases events;

    DecisionEvents(EventsOfCases events) {
        this.events = events;
    }

    void hear(CommandContext context, HistoryEvent event) {
        if (event instanceof HistoricDecisionEvaluationEvent evaluation) {
            evaluation.getRequiredHistoricDecisionInstances().forEach(required -> tell(context, required));
            tell(context, evaluation.getRootHistoricDecisionInstance());
        }
    }

    private void tell(CommandContext context, HistoricDecisionInstanceEntity decision) {
        if (decision.getRootProcessInstanceId() == null) {
            return;
        }
        ResourceDefinition table = context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedDecisionDefinitionById(decision.getDecisionDefinitionId());
        Facts facts = new Facts()
                .with("table", decision.getDecisionDefinitionKey())
                .with("element", decision.getActivityId())
                .with("instance", decision.getProcessInstanceId())
                .with("inputs", inputs(decision))
                .with("rules", rules(decision))
                .with("outputs", outputs(decision));
        events.tell(context, decision.getRootProcessInstanceId(), "decision-evaluated", table, facts.values());
    }

    private static Map<String, Object> inputs(HistoricDecisionInstanceEntity decision) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        for (HistoricDecisionInputInstance input : decision.getInputs()) {
            inputs.put(
                    input.getClauseName() == null ? input.getClauseId() : input.getClauseName(),
                    PlainValues.of(input.getValue()));
        }
        return inputs;
    }

    private static List<String> rules(HistoricDecisionInstanceEntity decision) {
        LinkedHashSet<String> rules = new LinkedHashSet<>();
        decision.getOutputs().forEach(output -> rules.add(output.getRuleId()));
        rules.remove(null);
        return List.copyOf(rules);
    }

    /** One map for each rule that fired, output name to value. */
    private static List<Object> outputs(HistoricDecisionInstanceEntity decision) {
        Map<String, Map<String, Object>> byRule = new LinkedHashMap<>();
        for (HistoricDecisionOutputInstance output : decision.getOutputs()) {
            byRule.computeIfAbsent(output.getRuleId(), anyRule -> new LinkedHashMap<>())
                    .put(output.getVariableName(), PlainValues.of(output.getValue()));
        }
        return new ArrayList<>(byRule.values());
    }
}
