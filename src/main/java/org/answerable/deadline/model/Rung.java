package org.answerable.deadline.model;

import java.time.Duration;

/**
 * A rung of an escalation ladder: who hears of a deadline, and when.
 *
 * @param key    its name, unique in the ladder
 * @param when   what it waits for
 * @param share  of the limit, for {@link When#SHARE}, else 0
 * @param after  counted time after the due time, for {@link When#AFTER}, else zero
 * @param who    handler, department-head, deputy, next-level, duty-roster, {@code role:<role>} or {@code department:<id>}
 * @param channel the way to them, {@code mail} or the key of another channel
 * @param urgent true if it must not wait for the recipient's working hours
 * @param repeat counted time between its turns, null if it has one only
 * @param times  its turns, at least 1
 */
public record Rung(
        String key,
        When when,
        double share,
        Duration after,
        String who,
        String channel,
        boolean urgent,
        Duration repeat,
        int times) {

    /** What a rung waits for. */
    public enum When {
        SHARE,
        AT_DUE,
        AFTER
    }
}
