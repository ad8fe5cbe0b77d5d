package bench;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Locale;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.CallerRunsRejectedJobsHandler;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

/** Many timers due at one moment: how fast they are worked off, that none is lost and none works twice. */
final class Timers {

    /** Half of the 45 minutes of a first reply: the first warning of each complaint, and nothing else. */
    private static final Duration TO_FIRST_WARNING = Duration.ofMinutes(23);

    private static final long PATIENCE_NANOS = Duration.ofMinutes(30).toNanos();

    private final Ours ours;
    private final BareEngine bare;

    Timers(Ours ours, BareEngine bare) {
        this.ours = ours;
        this.bare = bare;
    }

    void measure(int timers) {
        Clock clock = ours.clock();
        long warnedBefore = rungs();
        for (int i = 0; i < timers; i++) {
            ours.filed();
        }
        Date due = Date.from(clock.instant().plus(TO_FIRST_WARNING));
        for (int i = 0; i < timers; i++) {
            bare.started(due);
        }
        ours.clock().advance(TO_FIRST_WARNING.plusMinutes(1));
        double bareRate = rate(bare.engine(), clock, "The bare engine");
        double ourRate = rate(ours.bean(ProcessEngine.class), clock, "Answerable");
        long warned = rungs() - warnedBefore;
        System.out.printf(
                Locale.ROOT,
                "  %d timers: %.1f per second, bare engine %.1f; ratio %.2f (aim: at least 0.80); %d climbed, %s%n",
                timers,
                ourRate,
                bareRate,
                ourRate / bareRate,
                warned,
                warned >= timers ? "none lost" : "LOST " + (timers - warned));
        Long twice = ours.database()
                .queryForObject(
                        "select count(*) from (select deadline_id, rung, turn from deadline_rung group by deadline_id, rung, turn"
                                + " having count(*) > 1) repeated",
                        Long.class);
        System.out.printf(Locale.ROOT, "  climbed twice: %d%n", twice);
    }

    private long rungs() {
        Long rungs = ours.database().queryForObject("select count(*) from deadline_rung", Long.class);
        return rungs == null ? 0 : rungs;
    }

    private static double rate(ProcessEngine engine, Clock clock, String who) {
        Date now = Date.from(clock.instant());
        long jobs = due(engine, now);
        JobExecutor executor = executor(engine);
        long begin = System.nanoTime();
        executor.start();
        try {
            while (due(engine, now) > 0) {
                if (System.nanoTime() - begin > PATIENCE_NANOS) {
                    throw new IllegalStateException(who + " does not get through its timers");
                }
                Thread.sleep(50);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            executor.shutdown();
        }
        return jobs * 1e9 / (System.nanoTime() - begin);
    }

    private static long due(ProcessEngine engine, Date now) {
        return engine.getManagementService()
                .createJobQuery()
                .withRetriesLeft()
                .duedateLowerThan(now)
                .count();
    }

    /** The same on both sides: as many threads and jobs at a time as our settings say. */
    private static JobExecutor executor(ProcessEngine engine) {
        DefaultJobExecutor executor = new DefaultJobExecutor();
        executor.setCorePoolSize(3);
        executor.setMaxPoolSize(8);
        executor.setQueueSize(50);
        executor.setMaxJobsPerAcquisition(20);
        executor.setMaxWait(2_000);
        executor.setWaitTimeInMillis(500);
        executor.setLockTimeInMillis(300_000);
        executor.setRejectedJobsHandler(new CallerRunsRejectedJobsHandler());
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        configuration.setJobExecutor(executor);
        executor.registerProcessEngine(configuration.getProcessEngine());
        return executor;
    }
}
