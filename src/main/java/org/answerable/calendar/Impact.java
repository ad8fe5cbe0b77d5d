package org.answerable.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What a version of a calendar would do to what earlier versions count; answered by the module that keeps promises. */
public interface Impact {

    /**
     * What would move, were the version to count what earlier versions of its calendar count now; nothing is written.
     *
     * @param version need not be saved yet
     * @param after   {@link Effect#next} of the part before, null for the first one
     */
    Effect of(WorkingTime version, String after);

    /**
     * A part of it.
     *
     * @param looked how many open deadlines were looked at
     * @param moves  those of them that would move
     * @param next   where the next part begins, null if this was the last
     */
    record Effect(int looked, List<Move> moves, String next) {}

    /**
     * A deadline that would move.
     *
     * @param number   of its case
     * @param kind     of the deadline, a key
     * @param from     when it is due; null while it is paused
     * @param to       when it would be; null if it would be paused
     * @param leftFrom the counted time left while it is paused, else null
     * @param leftTo   the counted time that would be left, if it would be paused, else null
     */
    record Move(String number, String kind, Instant from, Instant to, Duration leftFrom, Duration leftTo) {}
}
