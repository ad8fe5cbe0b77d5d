package org.answerable.engine.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/** Puts our rules on tasks and starts beside the engine's authorizations. */
@Component
class RightsPlugin extends AbstractProcessEnginePlugin {

    private final GrantedTasks granted;

    RightsPlugin(GrantedTasks granted) {
        this.granted = granted;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setResourceAuthorizationProvider(new TaskRights());
        configuration.setCommandCheckers(List.of(new TenantCommandChecker(), new BindingClaims(granted)));
        List<BpmnParseListener> listeners = Optional.ofNullable(configuration.getCustomPreBPMNParseListeners())
                .orElseGet(ArrayList::new);
        listeners.add(new StartGate.Starts());
        IdentityService identity = configuration.getIdentityService();
        listeners.add(new GivenTasks(identity));
        configuration.setCustomPreBPMNParseListeners(listeners);
        configuration.setCustomPreCommandInterceptorsTxRequired(
                with(new StartGate(identity), configuration.getCustomPreCommandInterceptorsTxRequired()));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(
                with(new StartGate(identity), configuration.getCustomPreCommandInterceptorsTxRequiresNew()));
    }

    private static List<CommandInterceptor> with(CommandInterceptor first, List<CommandInterceptor> others) {
        List<CommandInterceptor> all = new ArrayList<>();
        all.add(first);
        if (others != null) {
            all.addAll(others);
        }
        return all;
    }
}
