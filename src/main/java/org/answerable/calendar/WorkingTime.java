package org.answerable.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

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

    /**
     * The earliest instant from which the given open time is left until the end: what must be done so long before an event is done
     * by then. Where that is an opening hour, the closing time before it says the same and is earlier.
     *
     * @throws IllegalArgumentException if the open time is negative
     */
    Instant before(Instant end, Duration openTime);

    /** The open time between the instants; nothing if {@code to} is not later than {@code from}. */
    Duration counted(Instant from, Instant to);

    /** The open and closed stretches between the instants, in order, without gaps, each as long as it can be. */
    List<Stretch> stretches(Instant from, Instant to);

    /**
     * The end of the open time of the calendar day that the instant falls on; where none is left that day, of the next day that
     * has any. For a calendar that is always open this is midnight.
     */
    Instant endOfDay(Instant instant);

    /** The end of the open time of the date; where it has none, of the next date that has any. */
    Instant endOfDay(LocalDate date);

    /** The end of the open time of the date, empty if it has none: a date that has some is a working day. */
    Optional<Instant> closing(LocalDate date);

    /** The working day so many working days after the date, or before it where the count is negative; the date itself for 0. */
    LocalDate workingDay(LocalDate date, int count);
}
