package org.answerable.remedy.persistence;

import java.math.BigDecimal;
import java.time.Instant;

/** A row of {@code remedy_penalty}. */
public record PenaltyRow(
        String id,
        String caseId,
        int position,
        String type,
        String driver,
        String reference,
        BigDecimal fine,
        String currency,
        Integer points,
        String closure,
        Integer days,
        String rule,
        boolean sample,
        String enteredBy,
        String enteredIn,
        Instant enteredAt,
        String outcome,
        String finding,
        String verifiedBy,
        String verifiedIn,
        Instant verifiedAt,
        Instant bookedAt,
        String part,
        int version) {}
