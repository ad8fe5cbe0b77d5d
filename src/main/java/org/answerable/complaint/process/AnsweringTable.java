package org.answerable.complaint.process;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.springframework.stereotype.Component;

/** Names the version of the decision table that a business rule task has just asked, bound to the latest. */
@Component
class AnsweringTable {

    private final RepositoryService repository;

    AnsweringTable(RepositoryService repository) {
        this.repository = repository;
    }

    /** Such as {@code deadline-policy:3}. */
    String version(DelegateExecution execution) {
        BusinessRuleTask task = (BusinessRuleTask) execution.getBpmnModelElementInstance();
        DecisionDefinition latest = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(task.getCamundaDecisionRef())
                .latestVersion()
                .singleResult();
        return latest.getKey() + ":" + latest.getVersion();
    }
}
