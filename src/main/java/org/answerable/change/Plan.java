package org.answerable.change;

import java.time.Instant;
import org.answerable.platform.CaseId;

/**
 * When a change is carried out, how it is checked, and the way back. A new plan stands beside the one before.
 *
 * @param number      counts the plans of the change, from 1
 * @param windowStart not before it
 * @param windowEnd   through by then
 * @param decideBy    the last moment at which the way back still fits into the window
 * @param waiver      why the users are not told 48 hours before (D-39); null where they are
 * @param by          user id
 */
public record Plan(
        CaseId caseId,
        int number,
        Instant windowStart,
        Instant windowEnd,
        Instant decideBy,
        String check,
        String backOut,
        String waiver,
        String by,
        Instant at) {

    /** As it goes on: until a later decision time, and perhaps longer than planned. */
    Plan goingOn(Instant end, Instant moment, String person, Instant when) {
        return new Plan(caseId, number + 1, windowStart, end, moment, check, backOut, waiver, person, when);
    }
}
