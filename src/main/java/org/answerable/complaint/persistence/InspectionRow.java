package org.answerable.complaint.persistence;

import java.time.Instant;

/** A row of {@code complaint_inspection}. */
public record InspectionRow(
        String caseId,
        String department,
        String askedBy,
        Instant askedAt,
        String finding,
        Boolean confirmed,
        String reasons,
        String decidedBy,
        Instant decidedAt,
        int version) {}
