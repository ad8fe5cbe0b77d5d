package org.answerable.survey.persistence;

import java.time.Instant;

/** A row of {@code survey}. */
public record SurveyRow(
        String id,
        String caseId,
        String source,
        String instance,
        String department,
        Instant startedAt,
        int attempts,
        int attemptsMost,
        int lowScore,
        Integer overall,
        String remark,
        String reason,
        String reaction,
        int version) {}
