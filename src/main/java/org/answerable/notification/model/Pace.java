package org.answerable.notification.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How much one reader is told: at most so many mails in any hour, and what is more becomes one digest, at a distance from the mail
 * before. What is urgent keeps that distance only, however many mails there were.
 *
 * @param perHour     mails in an hour; 0 for no limit
 * @param urgentEvery the distance of a digest from the mail before
 */
public record Pace(int perHour, Duration urgentEvery) {

    /** The time that the limit counts. */
    public static final Duration WINDOW = Duration.ofHours(1);

    /**
     * What to do with what waits.
     *
     * @param wanted how many notices wait, at least one
     * @param urgent true if one of them is urgent
     * @param mailed when mails went to the reader in the last hour, oldest first
     */
    public Decision decide(int wanted, boolean urgent, List<Instant> mailed, Instant now) {
        int free = perHour - mailed.size();
        if (perHour == 0 || wanted <= free) {
            return new Decision(How.SINGLY, now);
        }
        if (mailed.isEmpty()) {
            return new Decision(How.TOGETHER, now);
        }
        Instant apart = mailed.get(mailed.size() - 1).plus(urgentEvery);
        Instant next = urgent || free > 0
                ? apart
                : later(apart, mailed.get(mailed.size() - perHour).plus(WINDOW));
        return next.isAfter(now) ? new Decision(How.LATER, next) : new Decision(How.TOGETHER, now);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** How the notices are told. */
    public enum How {
        SINGLY,
        TOGETHER,
        LATER
    }

    /**
     * What is to be done.
     *
     * @param at now, or when to look again
     */
    public record Decision(How how, Instant at) {}
}
