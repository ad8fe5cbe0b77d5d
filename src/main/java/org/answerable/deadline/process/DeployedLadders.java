package org.answerable.deadline.process;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.answerable.deadline.model.LadderRows;
import org.answerable.deadline.usecase.LadderTable;
import org.answerable.engine.SystemCalls;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/** The deployed versions of {@code escalation-ladder}. A version never changes, so each ladder is asked for once. */
@Component
class DeployedLadders implements LadderTable {

    private static final String TABLE = "escalation-ladder";

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final SystemCalls calls;
    private final Map<List<String>, LadderRows> known = new ConcurrentHashMap<>();

    DeployedLadders(DecisionService decisions, RepositoryService repository, SystemCalls calls) {
        this.decisions = decisions;
        this.repository = repository;
        this.calls = calls;
    }

    /** Key, version and definition id, as other tables' versions are written. */
    @Override
    public String newestVersion() {
        DecisionDefinition newest = calls.call(() -> repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(TABLE)
                .latestVersion()
                .singleResult());
        if (newest == null) {
            throw new IllegalStateException("No decision table " + TABLE + " is deployed");
        }
        return newest.getKey() + ":" + newest.getVersion() + " " + newest.getId();
    }

    @Override
    public LadderRows rows(String version, String ladder) {
        return known.computeIfAbsent(List.of(version, ladder), key -> evaluate(version, ladder));
    }

    private LadderRows evaluate(String version, String ladder) {
        String definitionId = version.substring(version.indexOf(' ') + 1);
        List<Map<String, Object>> rows = calls.call(() ->
                decisions
                        .evaluateDecisionTableById(definitionId)
                        .variables(Map.of("ladder", ladder))
                        .evaluate()
                        .stream()
                        .map(DmnDecisionRuleResult::getEntryMap)
                        .toList());
        return new LadderRows(rows);
    }
}
