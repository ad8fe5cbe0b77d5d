package org.answerable.remedy.persistence;

import java.math.BigDecimal;
import java.time.Instant;

/** A row of {@code remedy}. */
public record RemedyRow(
        String id,
        String caseId,
        int position,
        String commitment,
        String kind,
        BigDecimal amount,
        String currency,
        String reason,
        String driver,
        String reference,
        String state,
        String paymentReference,
        int failures,
        String lastFailure,
        Instant grantedAt,
        String grantedBy,
        Instant settledAt,
        String origin,
        String part,
        int version) {}
