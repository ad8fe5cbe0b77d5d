package org.answerable.lostproperty.persistence;

import java.time.Instant;

/** A row of {@code lost_item}. */
public record LostItemRow(
        String caseId,
        String driver,
        String car,
        String custody,
        String place,
        String proof,
        boolean videoKept,
        Instant objectedAt,
        int version) {}
