package org.answerable.transfer;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.answerable.engine.WaitingJobs;
import org.answerable.engine.WaitingJobs.WaitingJob;
import org.answerable.platform.AdjustableClock;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The clock of a simulation: it stands still, and jumps from one thing that happens to the next. */
@Component
@Profile("simulation")
class VirtualTime {

    private final AdjustableClock clock;
    private final WaitingJobs jobs;

    VirtualTime(AdjustableClock clock, WaitingJobs jobs) {
        this.clock = clock;
        this.jobs = jobs;
    }

    /** Executes every job that falls due before the moment or at it, each at its own time, in their order; then it is the moment. */
    void reach(Instant moment) {
        for (Optional<WaitingJob> job = due(moment); job.isPresent(); job = due(moment)) {
            moveTo(job.get().due());
            jobs.execute(job.get().id());
        }
        moveTo(moment);
    }

    /** Executes what is due now. */
    void settle() {
        reach(clock.instant());
    }

    private Optional<WaitingJob> due(Instant moment) {
        return jobs.first().filter(job -> job.due() == null || !job.due().isAfter(moment));
    }

    private void moveTo(Instant moment) {
        if (moment != null && moment.isAfter(clock.instant())) {
            clock.advance(Duration.between(clock.instant(), moment));
        }
    }
}
