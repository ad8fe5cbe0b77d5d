package org.answerable.ledger.persistence;

import java.time.Instant;

/** A row of {@code person_key}. */
@SuppressWarnings("ArrayRecordComponent")
public record PersonKeyRow(String personId, String keyId, String wrappedBy, byte[] wrapped, Instant createdAt) {}
