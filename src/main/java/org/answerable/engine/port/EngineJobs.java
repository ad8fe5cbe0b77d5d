package org.answerable.engine.port;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.answerable.engine.WaitingJobs;
import org.answerable.engine.persistence.RunningCases;
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
    private final RunningCases rows;

    EngineJobs(
            ManagementService management,
            ProcessEngineConfigurationImpl configuration,
            EngineCalls calls,
            RunningCases rows) {
        this.management = management;
        this.configuration = configuration;
        this.calls = calls;
        this.rows = rows;
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
    public Optional<WaitingJob> first() {
        return Optional.ofNullable(rows.selectFirstJob()).map(job -> new WaitingJob(job.id(), job.due()));
    }

    @Override
    public void execute(String jobId) {
        management.executeJob(jobId);
    }

    @Override
    public void hurry() {
        JobExecutor executor = configuration.getJobExecutor();
        if (executor != null && executor.isActive()) {
            executor.jobWasAdded();
        }
    }
}
