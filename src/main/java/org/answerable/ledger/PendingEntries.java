package org.answerable.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.answerable.platform.CaseId;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What one transaction has collected, bound to it: put aside while an inner transaction runs, dropped at its end. */
final class PendingEntries implements TransactionSynchronization {

    private final Map<String, OfCase> byCase = new TreeMap<>();

    private boolean written;

    PendingEntry of(CaseId caseId, Supplier<PendingEntry> fresh) {
        OfCase entries = entries(caseId);
        if (entries.present == null) {
            entries.present = fresh.get();
        }
        return entries.present;
    }

    /** The entry of the case for what happened at that time. */
    PendingEntry past(CaseId caseId, Instant occurred, Supplier<PendingEntry> fresh) {
        return entries(caseId).past.computeIfAbsent(occurred, unused -> fresh.get());
    }

    private OfCase entries(CaseId caseId) {
        if (written) {
            throw new IllegalStateException("The ledger of this transaction is written; this fact would be lost");
        }
        return byCase.computeIfAbsent(caseId.value(), unused -> new OfCase());
    }

    /** What is to be written, in case-id order, the past of each case first. Nothing is taken in any more. */
    List<PendingEntry> take() {
        written = true;
        return byCase.values().stream()
                .flatMap(entries -> entries.inOrder().stream())
                .filter(entry -> !entry.facts().isEmpty())
                .toList();
    }

    void bind() {
        TransactionSynchronizationManager.bindResource(PendingEntries.class, this);
    }

    private void unbind() {
        TransactionSynchronizationManager.unbindResourceIfPossible(PendingEntries.class);
    }

    @Override
    public void suspend() {
        unbind();
    }

    @Override
    public void resume() {
        bind();
    }

    @Override
    public void afterCompletion(int status) {
        unbind();
    }

    /** The entries of one case: those of earlier times, and that of the present. */
    private static final class OfCase {

        private final Map<Instant, PendingEntry> past = new TreeMap<>();
        private PendingEntry present;

        List<PendingEntry> inOrder() {
            List<PendingEntry> all = new ArrayList<>(past.values());
            if (present != null) {
                all.add(present);
            }
            return all;
        }
    }
}
