package org.answerable.ledger.persistence;

/**
 * A row of {@code ledger_entry}.
 *
 * @param occurred microseconds since the epoch
 * @param recorded microseconds since the epoch
 * @param body     the bytes that were hashed; never changed
 */
@SuppressWarnings("ArrayRecordComponent")
public record EntryRow(String caseId, long sequence, long occurred, long recorded, String hash, byte[] body) {}
