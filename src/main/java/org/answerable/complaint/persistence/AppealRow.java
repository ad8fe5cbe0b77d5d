package org.answerable.complaint.persistence;

import java.time.Instant;

/** A row of {@code complaint_appeal}. */
public record AppealRow(
        String caseId,
        String department,
        Instant askedAt,
        String finding,
        String reasons,
        String decidedBy,
        Instant decidedAt,
        int version) {}
