package org.answerable.complaint.persistence;

/** A row of {@code complaint}. */
public record ComplaintRow(
        String caseId,
        String ending,
        String referredTo,
        String duplicateOf,
        String finding,
        String answer,
        int version) {}
