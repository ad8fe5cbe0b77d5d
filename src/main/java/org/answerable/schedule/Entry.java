package org.answerable.schedule;

import java.time.Instant;
import org.answerable.window.Reach;

/**
 * Something on the calendar.
 *
 * @param id       stable: of the case, the freeze, or the maintenance window with its opening
 * @param kind     {@link #WORK}, {@link #FREEZE} or {@link #MAINTENANCE}
 * @param number   of the case, else null
 * @param readable true if the reader may open the case
 * @param title    the subject or reason; null where it is kept from the reader
 * @param state    of the case, else null
 * @param caseKind key of the kind of the case, else null
 * @param called   false if it was taken off the calendar: cancelled, planned anew, lifted
 * @param sequence counts the changes of its window
 */
public record Entry(
        String id,
        String kind,
        String number,
        boolean readable,
        String title,
        String state,
        String caseKind,
        Instant start,
        Instant end,
        Reach reach,
        boolean called,
        int sequence,
        Instant changedAt) {

    /** The window of a change or a release. */
    public static final String WORK = "work";

    /** A freeze. */
    public static final String FREEZE = "freeze";

    /** An opening of a maintenance window. */
    public static final String MAINTENANCE = "maintenance";
}
