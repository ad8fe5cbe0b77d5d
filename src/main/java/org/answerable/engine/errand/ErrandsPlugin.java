package org.answerable.engine.errand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.springframework.stereotype.Component;

/** Makes errands known to the job executor. */
@Component
class ErrandsPlugin extends AbstractProcessEnginePlugin {

    private final ErrandHandler handler;

    ErrandsPlugin(ErrandHandler handler) {
        this.handler = handler;
    }

    @Override
    @SuppressWarnings("rawtypes") // the engine's own list
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<JobHandler> handlers = new ArrayList<>(
                Optional.ofNullable(configuration.getCustomJobHandlers()).orElseGet(List::of));
        handlers.add(handler);
        configuration.setCustomJobHandlers(handlers);
    }
}
