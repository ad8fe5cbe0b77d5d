package org.answerable.indicator;

import java.time.Instant;

/**
 * Something that a figure counted: a case, or a promise or an answer of one.
 *
 * @param item            names it among all that the figure counts
 * @param moment          the time by which it belongs to the period
 * @param department      for which it is counted, null for none yet
 * @param ownerDepartment of the case now, null for none yet
 * @param due             when a counted promise was due, else null
 * @param ended           when a counted promise was kept after all or given up, null while it is open
 */
public record CountedCase(
        String item,
        Instant moment,
        String department,
        String number,
        String subject,
        String state,
        String profile,
        String ownerDepartment,
        boolean confidential,
        Instant receivedAt,
        Instant due,
        Instant ended) {

    /** Likewise, for somebody who may not see what the case is about. */
    CountedCase withoutSubject() {
        return new CountedCase(
                item,
                moment,
                department,
                number,
                null,
                state,
                profile,
                ownerDepartment,
                confidential,
                receivedAt,
                due,
                ended);
    }
}
