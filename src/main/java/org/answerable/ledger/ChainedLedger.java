package org.answerable.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.answerable.platform.Acting;
import org.answerable.platform.BeforeCommit;
import org.answerable.platform.CaseId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Collects facts in the transaction; {@link ChainWriter} writes them just before it commits. */
@Component
class ChainedLedger implements Ledger {

    private final ChainWriter writer;
    private final ChainReader reader;
    private final PersonKeys keys;
    private final Clock clock;
    private final List<LedgerListener> listeners;

    ChainedLedger(
            ChainWriter writer, ChainReader reader, PersonKeys keys, Clock clock, List<LedgerListener> listeners) {
        this.writer = writer;
        this.reader = reader;
        this.keys = keys;
        this.clock = clock;
        this.listeners = listeners;
    }

    @Override
    public void record(CaseId caseId, Fact fact) {
        entryOf(caseId).add(fact);
    }

    @Override
    public void recordPast(CaseId caseId, Instant occurred, Fact fact) {
        if (occurred.isAfter(clock.instant())) {
            throw new IllegalArgumentException("Nothing is recorded before it happens: " + occurred);
        }
        present()
                .past(caseId, occurred, () -> new PendingEntry(caseId, occurred, Acting.actor(), Acting.channel()))
                .add(fact);
    }

    @Override
    public void inForce(CaseId caseId, String what, String version) {
        entryOf(caseId).inForce(what, version);
    }

    @Override
    public List<Entry> entries(CaseId caseId) {
        return reader.read(caseId);
    }

    @Override
    public boolean erase(String personId) {
        return keys.destroy(personId).isPresent();
    }

    private PendingEntry entryOf(CaseId caseId) {
        return present().of(caseId, () -> new PendingEntry(caseId, clock.instant(), Acting.actor(), Acting.channel()));
    }

    private PendingEntries present() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A fact is recorded only together with what it tells, in a transaction");
        }
        PendingEntries bound = (PendingEntries) TransactionSynchronizationManager.getResource(PendingEntries.class);
        return bound != null ? bound : bind();
    }

    private PendingEntries bind() {
        PendingEntries fresh = new PendingEntries();
        fresh.bind();
        TransactionSynchronizationManager.registerSynchronization(fresh);
        BeforeCommit.run(BeforeCommit.LEDGER, () -> write(fresh.take()));
        return fresh;
    }

    /** The listeners first: the heads of the chains stay locked as short as possible. */
    private void write(List<PendingEntry> entries) {
        for (LedgerListener listener : listeners) {
            entries.forEach(entry -> listener.told(entry.caseId(), List.copyOf(entry.facts())));
        }
        writer.write(entries);
    }
}
