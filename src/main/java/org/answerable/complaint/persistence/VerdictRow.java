package org.answerable.complaint.persistence;

import java.time.Instant;

/** A row of {@code complaint_verdict}. */
public record VerdictRow(
        String caseId,
        int answerRound,
        Instant answeredAt,
        Instant closesAt,
        String verdict,
        Instant saidAt,
        String reason,
        boolean inspectionWanted,
        Instant reopenedAt,
        int version) {}
