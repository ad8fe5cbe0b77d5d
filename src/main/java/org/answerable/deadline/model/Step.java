package org.answerable.deadline.model;

import java.time.Instant;

/**
 * One turn of a rung.
 *
 * @param turn counts from 1
 * @param at   from when on it is to be climbed
 */
public record Step(Rung rung, int turn, Instant at) {

    /** Names the step within its deadline. */
    public String key() {
        return rung.key() + ":" + turn;
    }
}
