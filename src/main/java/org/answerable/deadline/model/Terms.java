package org.answerable.deadline.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.answerable.calendar.Limit;
import org.answerable.ledger.Fact;

/**
 * What was promised: a row of the policy table, made definite for one start.
 *
 * @param clock         calendar id and version
 * @param limitText     the limit as the table or the configuration writes it, null without a figure
 * @param ladder        name of the escalation ladder, null if nobody is told
 * @param ladderVersion the version of the ladder table that was in force
 * @param warnShares    shares of the limit at which to warn, such as {@code 0.5,0.8}, may be null
 * @param pauseReasons  reasons that pause it, separated by commas, may be null
 * @param extensions    how often it may be extended
 */
public record Terms(
        String kind,
        String source,
        String clock,
        String limitText,
        boolean legal,
        String ladder,
        String ladderVersion,
        String warnShares,
        String pauseReasons,
        int extensions,
        String policyVersion) {

    /** The fact, with what is promised. */
    Fact told(Fact fact, Instant due) {
        return fact.with("source", source)
                .with("clock", clock)
                .with("limit", limitText)
                .with("due", due)
                .with("ladder", ladder)
                .with("legal", legal);
    }

    /** The same on another version of its calendar. */
    public Terms on(String otherClock) {
        return new Terms(
                kind,
                source,
                otherClock,
                limitText,
                legal,
                ladder,
                ladderVersion,
                warnShares,
                pauseReasons,
                extensions,
                policyVersion);
    }

    /** The reasons that may pause it: never one for a clock set by law. */
    List<String> pausing() {
        return legal ? List.of() : Names.in(pauseReasons);
    }

    /** True if law sets the limit and lets nobody extend it. */
    boolean inextensible() {
        return legal && extensions == 0;
    }

    /** True if the same calendar counts, in whichever version. */
    boolean sameCalendar(Terms other) {
        return calendar().equals(other.calendar());
    }

    /** The id of the calendar that counts. */
    public String calendar() {
        return clock.substring(0, clock.lastIndexOf(':'));
    }

    /** True if it counts back from an event, which may move. */
    public boolean beforeEvent() {
        return limitText != null && Limit.parse(limitText).event().isPresent();
    }

    /** True if the other terms promise the same, whichever version of the tables says so. */
    boolean promiseTheSameAs(Terms other) {
        return sameTime(other)
                && source.equals(other.source)
                && legal == other.legal
                && Objects.equals(ladder, other.ladder)
                && Objects.equals(warnShares, other.warnShares)
                && Objects.equals(pauseReasons, other.pauseReasons)
                && extensions == other.extensions;
    }

    private boolean sameTime(Terms other) {
        return kind.equals(other.kind) && clock.equals(other.clock) && Objects.equals(limitText, other.limitText);
    }
}
