package org.answerable.complaint.persistence;

import java.time.Instant;
import java.time.LocalDate;

/** A row of {@code preserved_record}. */
public record PreservedRecordRow(
        String id,
        String caseId,
        String content,
        String keptAt,
        String attachmentId,
        LocalDate originalOf,
        LocalDate heldSince,
        LocalDate keptUntil,
        Instant addedAt,
        String addedBy) {}
