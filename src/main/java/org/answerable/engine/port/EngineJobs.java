package org.answerable.engine.port;

import java.time.Instant;
import java.util.Date;
import org.answerable.engine.WaitingJobs;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.stereotype.Component;

/** Counts jobs, and wakes the acquisition of the job executor. */
@Component
class EngineJobs implements WaitingJobs {

    private final ManagementService management;
    private final ProcessEngineConfigurationImpl configuration;
    private final EngineCalls calls;

    EngineJobs(ManagementService management, ProcessEngineConfigurationImpl configuration, EngineCalls calls) {
        this.management = management;
        this.configuration = configuration;
        this.calls = calls;
    }

    @Override
    public long dueBetween(Instant after, Instant until) {
        return calls.call(() -> management
                .createJobQuery()
                .duedateHigherThan(Date.from(after))
                .duedateLowerThan(Date.from(until))
                .count());
    }

    @Override
    public void hurry() {
        JobExecutor executor = configuration.getJobExecutor();
        if (executor != null && executor.isActive()) {
            executor.jobWasAdded();
        }
    }
}
