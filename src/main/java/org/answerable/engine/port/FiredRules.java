package org.answerable.engine.port;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Hears the decision engine on this thread: which rules of a table fired. */
@Component
class FiredRules extends AbstractProcessEnginePlugin implements DmnDecisionEvaluationListener {

    private final ThreadLocal<Hearing> present = new ThreadLocal<>();

    /** Evaluates, and returns the result with the ids of the rules that fired in the table. */
    <T> Heard<T> hearing(String table, Supplier<T> evaluation) {
        Hearing hearing = new Hearing(table, new ArrayList<>());
        present.set(hearing);
        try {
            return new Heard<>(evaluation.get(), List.copyOf(hearing.ruleIds()));
        } finally {
            present.remove();
        }
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        if (configuration.getDmnEngineConfiguration() == null) {
            configuration.setDmnEngineConfiguration(
                    (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration());
        }
        configuration
                .getDmnEngineConfiguration()
                .getCustomPostDecisionEvaluationListeners()
                .add(this);
    }

    @Override
    public void notify(DmnDecisionEvaluationEvent event) {
        Hearing hearing = present.get();
        if (hearing != null
                && event.getDecisionResult() instanceof DmnDecisionTableEvaluationEvent table
                && table.getDecisionTable().getKey().equals(hearing.table())) {
            table.getMatchingRules().stream()
                    .map(DmnEvaluatedDecisionRule::getId)
                    .forEach(hearing.ruleIds()::add);
        }
    }

    /** A result with the rules that led to it. */
    record Heard<T>(T result, List<String> ruleIds) {}

    private record Hearing(String table, List<String> ruleIds) {}
}
