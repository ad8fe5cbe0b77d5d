package org.answerable.directory;

import java.time.Instant;

/**
 * A time in which a person is away.
 *
 * @param from     the first instant (UTC)
 * @param until    when the person is back (UTC); not part of it
 * @param deputyId who stands in meanwhile, or null: then the head of the department hears what the person would have
 * @param reason   at most 500 characters, or null; only the person, the heads and administrators read it
 * @param notedBy  user id of who wrote it down last
 * @param version  0 for one that is not stored yet
 */
public record Absence(
        String id,
        String personId,
        Instant from,
        Instant until,
        String deputyId,
        String reason,
        String notedBy,
        Instant notedAt,
        int version) {

    /** True if it covers the instant. */
    public boolean covers(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    /** True if some instant belongs to both. */
    public boolean overlaps(Absence other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    /** The same, noted by somebody as the version. */
    Absence noted(String by, Instant at, int as) {
        return new Absence(id, personId, from, until, deputyId, reason, by, at, as);
    }

    /** The same, over at the instant. */
    Absence endingAt(Instant end) {
        return new Absence(id, personId, from, end, deputyId, reason, notedBy, notedAt, version);
    }
}
