package org.answerable.complaint.intake;

import java.time.Instant;
import java.util.List;
import org.answerable.platform.CaseId;

/**
 * What somebody who files a complaint is told.
 *
 * @param number        such as {@code CP-2026-000123}
 * @param trackingToken the secret of the tracking link
 */
public record FiledComplaint(CaseId caseId, String number, String trackingToken, List<Promise> deadlines) {

    /**
     * One promise.
     *
     * @param kind  such as {@code first-reply}
     * @param due   null for a promise without a figure, such as "at once"
     * @param clock {@code wall}, or calendar id and version
     */
    public record Promise(String kind, Instant due, String clock) {}
}
