package org.answerable.engine;

import java.time.Instant;
import java.util.Optional;

/** The engine's jobs that wait for their time: timers, and steps to be taken later. */
public interface WaitingJobs {

    /** How many stored jobs are due after the first instant and not after the second. */
    long dueBetween(Instant after, Instant until);

    /** The job that is to be executed first, whenever that is; empty if none waits. For a simulation, whose executor is off. */
    Optional<WaitingJob> first();

    /**
     * Executes the job now.
     *
     * @throws RuntimeException whatever the job throws
     */
    void execute(String jobId);

    /**
     * A job that waits.
     *
     * @param due null for one that waits for no time
     */
    record WaitingJob(String id, Instant due) {}

    /** Has this node's job executor look at once; returns without waiting. Does nothing where it is off. */
    void hurry();
}
