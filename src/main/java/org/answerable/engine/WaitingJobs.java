package org.answerable.engine;

import java.time.Instant;

/** The engine's jobs that wait for their time: timers, and steps to be taken later. */
public interface WaitingJobs {

    /** How many stored jobs are due after the first instant and not after the second. */
    long dueBetween(Instant after, Instant until);

    /** Has this node's job executor look at once; returns without waiting. Does nothing where it is off. */
    void hurry();
}
