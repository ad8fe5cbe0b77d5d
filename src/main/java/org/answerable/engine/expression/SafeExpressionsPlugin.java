package org.answerable.engine.expression;

import java.time.Clock;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the safe expressions in place before the engine builds its own, and leaves no script language. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SafeExpressionsPlugin extends AbstractProcessEnginePlugin {

    private final PublishedBeans beans;
    private final Clock clock;

    SafeExpressionsPlugin(PublishedBeans beans, Clock clock) {
        this.clock = clock;
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setExpressionManager(new SafeExpressions(beans));
        configuration.setScriptEngineResolver(new NoScripts());
        decisionEngine(configuration).setFeelEngineFactory(() -> new PlainFeel(clock));
        configuration.setEnableXxeProcessing(false);
        configuration.setJavaSerializationFormatEnabled(false);
        configuration.setDeserializationTypeValidationEnabled(true);
        configuration.setEnableExpressionsInAdhocQueries(false);
    }

    private static DefaultDmnEngineConfiguration decisionEngine(ProcessEngineConfigurationImpl configuration) {
        if (configuration.getDmnEngineConfiguration() == null) {
            configuration.setDmnEngineConfiguration(
                    (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration());
        }
        return configuration.getDmnEngineConfiguration();
    }

    /** Decision tables speak FEEL, which needs no script engine. */
    private static final class NoScripts implements ScriptEngineResolver {

        @Override
        public void addScriptEngineFactory(ScriptEngineFactory scriptEngineFactory) {
            // The engine offers its own expression language as a script language: not here.
        }

        @Override
        public ScriptEngineManager getScriptEngineManager() {
            return new ScriptEngineManager(null);
        }

        @Override
        public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
            throw new ProcessEngineException("Scripts are switched off; this one asked for the language " + language);
        }
    }
}
