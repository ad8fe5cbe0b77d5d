package org.answerable.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.springframework.stereotype.Component;

/** What a business rule task has just been answered by its decision table; for the listener at its end. */
@Component
public class AskedTable {

    private final RepositoryService repository;

    AskedTable(RepositoryService repository) {
        this.repository = repository;
    }

    /** The rows that answered, output name to value. */
    public List<Map<String, Object>> rows(DelegateExecution execution) {
        DmnDecisionResult result = (DmnDecisionResult) execution.getVariable("decisionResult");
        return result.stream().map(DmnDecisionResultEntries::getEntryMap).toList();
    }

    /** The output of the first row that answered, empty if none did or it left the output empty. */
    public Optional<String> first(DelegateExecution execution, String output) {
        return rows(execution).stream().findFirst().map(row -> (String) row.get(output));
    }

    /** The output of all rows that answered, in their order. */
    public List<String> all(DelegateExecution execution, String output) {
        return rows(execution).stream().map(row -> (String) row.get(output)).toList();
    }

    /** The version of the table, which is bound to the latest, such as {@code deadline-policy:3}. */
    public String version(DelegateExecution execution) {
        BusinessRuleTask task = (BusinessRuleTask) execution.getBpmnModelElementInstance();
        DecisionDefinition latest = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(task.getCamundaDecisionRef())
                .latestVersion()
                .singleResult();
        return latest.getKey() + ":" + latest.getVersion();
    }
}
