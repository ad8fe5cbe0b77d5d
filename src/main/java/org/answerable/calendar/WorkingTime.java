package org.answerable.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * One version of a calendar: tells open from closed time, and counts the open. It is open at an instant exactly when the wall
 * clock of its zone then shows a time within the opening hours of the date it shows. So an hour skipped in spring is not
 * counted, and one repeated in autumn is counted twice. A version never changes.
 */
public interface WorkingTime {

    /** The calendar's id and version, such as {@code cn-office:1}. */
    String reference();

    /** The zone whose wall clock the opening hours follow. */
    ZoneId zone();

    /**
     * The earliest instant by which the given open time has passed since the start: a limit that is used up at closing time
     * ends then, not when the next day opens.
     *
     * @throws IllegalArgumentException if the open time is negative
     */
    Instant add(Instant start, Duration openTime);

    /** The open time between the instants; nothing if {@code to} is not later than {@code from}. */
    Duration counted(Instant from, Instant to);

    /** The open and closed stretches between the instants, in order, without gaps, each as long as it can be. */
    List<Stretch> stretches(Instant from, Instant to);

    /**
     * The end of the open time of the calendar day that the instant falls on; where none is left that day, of the next day that
     * has any. For a calendar that is always open this is midnight.
     */
    Instant endOfDay(Instant instant);
}
