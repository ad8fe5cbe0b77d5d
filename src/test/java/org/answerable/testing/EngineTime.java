package org.answerable.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.answerable.engine.persistence.RunningCases;
import org.answerable.platform.AdjustableClock;
import org.answerable.platform.CaseId;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.springframework.stereotype.Component;

/**
 * The job executor of the tests: executes the jobs of one case, called instances included, that are due by the test's clock, one
 * after the other. Part of every test server.
 */
@Component
public class EngineTime {

    private static final int MORE_THAN_ANY_CASE_NEEDS = 500;

    private final RunningCases running;
    private final ManagementService management;
    private final Clock clock;

    EngineTime(RunningCases running, ManagementService management, Clock clock) {
        this.running = running;
        this.management = management;
        this.clock = clock;
    }

    /**
     * Executes what is due, and what becomes due by that, until nothing is.
     *
     * @return how many jobs were executed
     * @throws AssertionError if the jobs of the case never come to an end
     */
    public int executeDueJobs(CaseId caseId) {
        for (int executed = 0; executed < MORE_THAN_ANY_CASE_NEEDS; executed++) {
            List<String> due = running.selectDueJobs(caseId.value(), clock.instant());
            if (due.isEmpty()) {
                return executed;
            }
            management.executeJob(due.get(0));
        }
        throw new AssertionError("Case " + caseId + " goes round in a circle of jobs");
    }

    /** Does the errands that cases have asked to be done to the case, and what becomes due by them. */
    public int executeErrands(CaseId about) {
        List<String> errands = management.createJobQuery().messages().withRetriesLeft().list().stream()
                .filter(job -> job.getProcessInstanceId() == null)
                .map(JobEntity.class::cast)
                // The job executor sees only jobs that have a time.
                .filter(job -> job.getDuedate() != null)
                .filter(job -> "answerable-errand".equals(job.getJobHandlerType()))
                .filter(job -> job.getJobHandlerConfigurationRaw().contains("\n" + about.value() + "\n"))
                .map(JobEntity::getId)
                .toList();
        errands.forEach(management::executeJob);
        return errands.size() + executeDueJobs(about);
    }

    /** Moves the clock by the step, then executes what has become due for the case. */
    public int pass(CaseId caseId, Duration step) {
        ((AdjustableClock) clock).advance(step);
        return executeDueJobs(caseId);
    }

    /** Moves the clock to just after the instant, if it lies ahead, then executes what has become due for the case. */
    public int passUntil(CaseId caseId, Instant instant) {
        Duration ahead = Duration.between(clock.instant(), instant.plusSeconds(1));
        return pass(caseId, ahead.isNegative() ? Duration.ZERO : ahead);
    }
}
