package org.answerable.rating.persistence;

import java.time.Instant;
import java.time.LocalDate;

/** A row of {@code rating_review}. */
public record RatingReviewRow(
        String profile,
        LocalDate reviewDay,
        String caseId,
        Integer checked,
        Integer bad,
        Integer foundTrue,
        Instant openedAt,
        int version) {}
