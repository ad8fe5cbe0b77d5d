package org.answerable.transfer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Map;

/**
 * What a simulation found.
 *
 * @param deadline    the kind of deadline that was compared
 * @param limit       its limit, as an ISO 8601 duration
 * @param until       the end of the file's time
 * @param refused     rows that could not be simulated
 * @param departments by id
 * @param instances   of each model
 */
public record SimulationReport(
        String deadline,
        String limit,
        Instant until,
        long refused,
        Map<String, Department> departments,
        Map<String, SimulatedFlow.Instances> instances) {

    /**
     * The counts of one department.
     *
     * @param cases       all its cases
     * @param inTime      closed, their deadline met
     * @param late        closed, their deadline breached
     * @param open        still open at the end
     * @param overdue     of these past due
     * @param warnings    rungs climbed before the due time
     * @param escalations rungs climbed at the due time and after it
     */
    public record Department(
            long cases,
            @JsonProperty("in_time") long inTime,
            long late,
            long open,
            long overdue,
            long warnings,
            long escalations) {}
}
