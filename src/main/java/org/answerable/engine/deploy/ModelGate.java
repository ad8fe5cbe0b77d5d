package org.answerable.engine.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.answerable.engine.Finding;
import org.answerable.engine.expression.PublishedBeans;
import org.answerable.engine.rules.SafeSubset;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.stereotype.Component;

/**
 * Looks at every new deployment before it is stored, whoever sends it: the shipped models, REST, Cockpit, Modeler. Deployments
 * that are there already are left alone, so that a tightened rule never stops a running case.
 */
@Component
class ModelGate extends AbstractProcessEnginePlugin implements Deployer {

    private static final int MOST_FINDINGS_TOLD = 20;

    private final SafeSubset safeSubset;

    ModelGate(PublishedBeans beans) {
        this.safeSubset = new SafeSubset(name -> beans.names().contains(name));
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<Deployer> gates =
                Optional.ofNullable(configuration.getCustomPreDeployers()).orElseGet(ArrayList::new);
        gates.add(this);
        configuration.setCustomPreDeployers(gates);
    }

    /** Refuses with HTTP 400 and one line for each rule that is broken. */
    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        List<Finding> findings = new ArrayList<>();
        deployment
                .getResources()
                .forEach((name, resource) -> findings.addAll(safeSubset.check(name, resource.getBytes())));
        if (!findings.isEmpty()) {
            throw new BadUserRequestException("Not deployed. "
                    + findings.stream()
                            .limit(MOST_FINDINGS_TOLD)
                            .map(Finding::toString)
                            .collect(Collectors.joining("\n")));
        }
    }
}
