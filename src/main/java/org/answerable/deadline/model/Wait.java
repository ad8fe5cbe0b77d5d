package org.answerable.deadline.model;

import java.time.Instant;

/**
 * A time in which a case waited for somebody, whatever promises it had then.
 *
 * @param reason such as {@code waiting-complainant}
 * @param toAt   null while it still waits
 */
public record Wait(String id, String caseId, String reason, Instant fromAt, Instant toAt) {}
