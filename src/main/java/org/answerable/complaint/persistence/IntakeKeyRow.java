package org.answerable.complaint.persistence;

import java.time.Instant;

/** A row of {@code complaint_intake_key}. */
public record IntakeKeyRow(
        String idempotencyKey, String requestHash, String caseId, String answer, Instant createdAt) {}
