package org.answerable.deadline.model;

import java.time.Instant;

/** How far the ladder of a deadline is climbed: who climbs it, when its next rung is due, and who asked for silence until when. */
public final class Climbing {

    private String deadlineId;
    private Instant nextRungAt;
    private String ladderInstance;
    private Instant silentUntil;
    private boolean contested;

    private Climbing() {}

    static Climbing of(String deadlineId) {
        Climbing climbing = new Climbing();
        climbing.deadlineId = deadlineId;
        return climbing;
    }

    /** Gives the ladder to the process instance; false if another one climbs it. */
    public boolean claim(String instance) {
        if (ladderInstance == null) {
            ladderInstance = instance;
        }
        return ladderInstance.equals(instance);
    }

    /** Takes the ladder from the process instance; false if that does not have it. */
    public boolean release(String instance) {
        boolean had = instance.equals(ladderInstance);
        ladderInstance = had ? null : ladderInstance;
        return had;
    }

    /** Takes the ladder from an instance that is no more. */
    public void forget() {
        ladderInstance = null;
    }

    /** True while a process instance climbs the ladder. */
    public boolean claimed() {
        return ladderInstance != null;
    }

    /** Remembers when the next rung is to be climbed, null if none is. */
    public void next(Instant at) {
        nextRungAt = at;
    }

    /** When the next rung is to be climbed, null if none is. */
    public Instant nextAt() {
        return nextRungAt;
    }

    /** Somebody sees to it until then: what the ladder would say before is said then. An earlier promise that reaches further stays. */
    public void silence(Instant until) {
        silentUntil = silentUntil == null || silentUntil.isBefore(until) ? until : silentUntil;
    }

    /** Until when somebody promised to see to it, null if nobody did. */
    public Instant silentUntil() {
        return silentUntil;
    }

    /** Somebody who was told says that it is not theirs. */
    public void contest() {
        contested = true;
    }

    /** True if somebody who was told ever said that it is not theirs. */
    public boolean contested() {
        return contested;
    }

    /** The step at the time at which it may be heard. */
    Step heard(Step step) {
        return silentUntil == null || !step.at().isBefore(silentUntil)
                ? step
                : new Step(step.rung(), step.turn(), silentUntil);
    }

    void end() {
        nextRungAt = null;
        ladderInstance = null;
    }
}
