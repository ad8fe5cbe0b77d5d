package org.answerable.complaint.persistence;

import java.time.Instant;

/** A row of {@code complaint_cause}. */
public record CauseRow(
        String caseId,
        String department,
        String cause,
        String explanation,
        String responsible,
        Instant attributedAt,
        String attributedBy,
        String measure,
        Instant measuredAt,
        String measuredBy,
        int version) {}
