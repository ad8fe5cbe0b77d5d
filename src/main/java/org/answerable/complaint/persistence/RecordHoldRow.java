package org.answerable.complaint.persistence;

import java.time.Instant;

/** A row of {@code record_hold}. */
public record RecordHoldRow(
        String caseId,
        String department,
        int months,
        String whatEn,
        String whatZh,
        Instant askedAt,
        Instant releasedAt,
        int version) {}
