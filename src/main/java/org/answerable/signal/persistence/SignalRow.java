package org.answerable.signal.persistence;

import java.math.BigDecimal;
import java.time.Instant;

/** A row of {@code breach_signal}. */
public record SignalRow(
        String keyHash,
        String requestHash,
        String caseId,
        String event,
        String driver,
        String reference,
        BigDecimal loss,
        String currency,
        Instant detectedAt,
        int version) {}
