package org.answerable.trace.persistence;

import java.time.Instant;

/** A row of {@code case_reference}. */
public record ReferenceRow(
        String id, String caseId, String sort, String title, String address, String addedBy, Instant addedAt) {}
