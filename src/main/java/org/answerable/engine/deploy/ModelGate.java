package org.answerable.engine.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.answerable.engine.Finding;
import org.answerable.engine.expression.PublishedBeans;
import org.answerable.engine.rules.SafeSubset;
import org.answerable.platform.Acting;
import org.answerable.platform.PersonLanguages;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Looks at every new deployment before it is stored, whoever sends it: the shipped models, REST, Cockpit, Modeler. Deployments
 * that are there already are left alone, so that a tightened rule never stops a running case.
 */
@Component
class ModelGate extends AbstractProcessEnginePlugin implements Deployer {

    private static final Logger LOG = LoggerFactory.getLogger(ModelGate.class);
    private static final int MOST_FINDINGS_TOLD = 20;

    private final SafeSubset safeSubset;
    private final TableGate tables;
    private final MessageSource texts;
    private final ObjectProvider<PersonLanguages> languages;

    ModelGate(PublishedBeans beans, TableGate tables, MessageSource texts, ObjectProvider<PersonLanguages> languages) {
        this.safeSubset = new SafeSubset(name -> beans.names().contains(name));
        this.tables = tables;
        this.texts = texts;
        this.languages = languages;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<Deployer> gates =
                Optional.ofNullable(configuration.getCustomPreDeployers()).orElseGet(ArrayList::new);
        gates.add(this);
        configuration.setCustomPreDeployers(gates);
    }

    /** Refuses with HTTP 400 and one line for each rule that is broken; what is only odd is logged. */
    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        List<Finding> findings = new ArrayList<>();
        deployment
                .getResources()
                .forEach((name, resource) -> findings.addAll(safeSubset.check(name, resource.getBytes())));
        if (findings.isEmpty()) {
            findings.addAll(tables.check(deployment.getResources()));
        }
        findings.stream().filter(Finding::warning).forEach(finding -> LOG.warn("{}", finding));
        refuse(findings.stream().filter(finding -> !finding.warning()).toList());
    }

    /** In the language of who deploys, as far as the bundles have the sentence. */
    private void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            Locale language = languages.getObject().of(Acting.actor().id());
            throw new BadUserRequestException("Not deployed. "
                    + findings.stream()
                            .limit(MOST_FINDINGS_TOLD)
                            .map(finding -> finding.in(key -> texts.getMessage(key, null, language), language))
                            .map(Finding::toString)
                            .collect(Collectors.joining("\n")));
        }
    }
}
