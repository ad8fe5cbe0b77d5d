package org.answerable.demonstration;

import java.time.Duration;
import java.time.Instant;
import org.answerable.engine.WaitingJobs;
import org.answerable.notification.OutboxDelivery;
import org.answerable.platform.AdjustableClock;

/** Moves the clock forward, for good, and has everything that became due thereby done at once. */
class DemonstrationTime {

    /** The longest step at a time. */
    static final Duration LONGEST_STEP = Duration.ofDays(30);

    private final AdjustableClock clock;
    private final ShiftStore store;
    private final WaitingJobs jobs;
    private final OutboxDelivery outbox;

    DemonstrationTime(AdjustableClock clock, ShiftStore store, WaitingJobs jobs, OutboxDelivery outbox) {
        this.clock = clock;
        this.store = store;
        this.jobs = jobs;
        this.outbox = outbox;
    }

    /**
     * Moves the clock; the new distance is stored before anybody sees the new time.
     *
     * @throws IllegalArgumentException if the step is not positive or longer than thirty days
     */
    synchronized Moved advance(Duration step) {
        if (step.isNegative() || step.isZero() || step.compareTo(LONGEST_STEP) > 0) {
            throw new IllegalArgumentException(
                    "The clock moves forward by at most " + LONGEST_STEP + ", not by " + step);
        }
        Instant before = clock.instant();
        store.save(clock.offset().plus(step), before);
        clock.advance(step);
        Instant now = clock.instant();
        long due = jobs.dueBetween(before, now);
        jobs.hurry();
        outbox.hurry();
        return new Moved(step, now, due);
    }

    /** How far the clock is ahead of the machine's. */
    Duration ahead() {
        return clock.offset();
    }

    /** The present time. */
    Instant now() {
        return clock.instant();
    }

    /**
     * What a move did.
     *
     * @param due how many timers and other jobs fell due by it
     */
    record Moved(Duration step, Instant now, long due) {}
}
