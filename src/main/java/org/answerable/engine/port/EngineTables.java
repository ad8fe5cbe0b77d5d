package org.answerable.engine.port;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.answerable.engine.DecisionTables;
import org.answerable.engine.WrittenTable;
import org.answerable.engine.history.OwnQuestions;
import org.answerable.engine.rules.TableReader;
import org.answerable.platform.TransactionMemo;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/** Asks the newest version of a table, which stays the same until the transaction ends, and hears from the decision engine which rules fired. */
@Component
class EngineTables implements DecisionTables {

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final EngineCalls calls;
    private final FiredRules firedRules;
    private final TransactionMemo<String, Optional<DecisionDefinition>> newest = new TransactionMemo<>();

    EngineTables(DecisionService decisions, RepositoryService repository, EngineCalls calls, FiredRules firedRules) {
        this.decisions = decisions;
        this.repository = repository;
        this.calls = calls;
        this.firedRules = firedRules;
    }

    @Override
    public Answer evaluate(String table, Map<String, Object> inputs) {
        return calls.call(() -> answer(deployed(table), inputs));
    }

    @Override
    public Optional<Answer> evaluateVersion(String version, Map<String, Object> inputs) {
        return calls.call(() -> ofVersion(version).map(definition -> answer(definition, inputs)));
    }

    private Optional<DecisionDefinition> ofVersion(String version) {
        int colon = version.lastIndexOf(':');
        String number = version.substring(colon + 1);
        if (colon < 0 || !number.matches("\\d{1,9}")) {
            return Optional.empty();
        }
        return Optional.ofNullable(repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(version.substring(0, colon))
                .decisionDefinitionVersion(Integer.parseInt(number))
                .singleResult());
    }

    @Override
    public String newestVersion(String table) {
        return calls.call(() -> version(deployed(table))).split(" ", 2)[0];
    }

    @Override
    public WrittenTable written(String table) {
        return calls.call(() -> written(deployed(table)));
    }

    @Override
    public Optional<WrittenTable> writtenVersion(String version) {
        return calls.call(() -> ofVersion(version).map(this::written));
    }

    private WrittenTable written(DecisionDefinition definition) {
        try (InputStream source = repository.getDecisionModel(definition.getId())) {
            return TableReader.tables(source.readAllBytes()).stream()
                    .filter(table -> table.id().equals(definition.getKey()))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private DecisionDefinition deployed(String table) {
        return newest(table)
                .orElseThrow(() -> new IllegalArgumentException("No decision table " + table + " is deployed"));
    }

    private Answer answer(DecisionDefinition table, Map<String, Object> inputs) {
        FiredRules.Heard<DmnDecisionResult> heard = firedRules.hearing(
                table.getKey(),
                () -> OwnQuestions.ask(() -> decisions
                        .evaluateDecisionById(table.getId())
                        .variables(inputs)
                        .evaluate()));
        List<Map<String, Object>> rows = heard.result().stream()
                .map(DmnDecisionResultEntries::getEntryMap)
                .toList();
        return new Answer(rows, heard.ruleIds(), version(table));
    }

    private Optional<DecisionDefinition> newest(String table) {
        return newest.get(table, this::readNewest);
    }

    /** As the engine itself finds it for a model; its public query joins all versions of all tables. */
    private Optional<DecisionDefinition> readNewest(String table) {
        return Optional.ofNullable(Context.getCommandContext()
                .getDecisionDefinitionManager()
                .findLatestDecisionDefinitionByKeyAndTenantId(table, null));
    }

    private static String version(DecisionDefinition definition) {
        return definition.getKey() + ":" + definition.getVersion() + " " + definition.getId();
    }
}
