package org.answerable.engine;

import org.answerable.platform.CaseId;

/**
 * Lets one case have something done to another: never in its own transaction, since two cases that write each other would
 * collide, but as a job that commits with it and is executed after it, with the engine's retries.
 */
public interface Errands {

    /**
     * Hands the errand over; it is done at least once, after the present transaction has committed, by the system.
     *
     * @param about    the case that the errand concerns, the other one
     * @param key      which errand, the {@link Errand#key()} of a bean
     * @param argument what the errand needs to know beside the case, at most 2,000 characters, nothing secret
     */
    void later(CaseId about, String key, String argument);
}
