package org.answerable.ledger.persistence;

/** A row of {@code ledger_head}: the last entry of a case, or sequence 0 before the first. */
public record HeadRow(String caseId, long sequence, String hash) {}
