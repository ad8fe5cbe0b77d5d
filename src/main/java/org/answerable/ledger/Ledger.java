package org.answerable.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.answerable.platform.CaseId;

/** Writes and reads the chain of a case. */
public interface Ledger {

    /**
     * Adds a fact to the entry that the present transaction will write for the case, just before it commits.
     *
     * @throws IllegalStateException if no transaction is active
     */
    void record(CaseId caseId, Fact fact);

    /**
     * Adds a fact of the past, told by somebody who knows when it happened: an import of another system's cases. It stands in an
     * entry of its own time, before the entry of the present transaction; entries of the past stand in the order of their times.
     *
     * @param occurred when it happened, to the microsecond
     * @throws IllegalStateException    if no transaction is active
     * @throws IllegalArgumentException if that is still to come
     */
    void recordPast(CaseId caseId, Instant occurred, Fact fact);

    /**
     * Names the version of something that decided in this transaction, such as {@code table:deadline-policy} → {@code 4}; of a
     * version written as {@code deadline-policy:4}, with or without an id after a space, the {@code 4} is kept.
     */
    void inForce(CaseId caseId, String what, String version);

    /**
     * The entries of the case, oldest first, with personal values in clear where their key still exists. The chain is checked on
     * the way. Instants among the values come back as ISO 8601 text, whole numbers as {@link Integer} or {@link Long}.
     *
     * @throws LedgerBrokenException if an entry was changed after it was written
     */
    List<Entry> entries(CaseId caseId);

    /**
     * Erases a person from every entry of every case by destroying the person's key; the chains stay provable.
     *
     * @return false if nothing was ever recorded about the person
     */
    boolean erase(String personId);

    /**
     * One entry of the chain.
     *
     * @param occurred when it happened, by the clock
     * @param recorded when it was written
     * @param hash     lower-case hex of the SHA-256 of the stored bytes
     */
    record Entry(
            CaseId caseId,
            long sequence,
            Instant occurred,
            Instant recorded,
            String actorKind,
            String actorId,
            String channel,
            List<RecordedFact> facts,
            Map<String, String> inForce,
            String previousHash,
            String hash) {}

    /** A fact as read back; an erased person's values read as {@code null}. */
    record RecordedFact(String type, Map<String, Object> values) {}
}
