package org.answerable.directory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Whether several absences together leave nothing of a period. */
final class AwayThroughout {

    private AwayThroughout() {}

    static boolean covers(List<Absence> absences, Instant from, Instant until) {
        Instant covered = from;
        for (Absence absence :
                absences.stream().sorted(Comparator.comparing(Absence::from)).toList()) {
            if (!absence.from().isAfter(covered) && absence.until().isAfter(covered)) {
                covered = absence.until();
            }
        }
        return !covered.isBefore(until);
    }
}
