package org.answerable.ledger;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.answerable.platform.CaseId;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What one transaction has collected, bound to it: put aside while an inner transaction runs, dropped at its end. */
final class PendingEntries implements TransactionSynchronization {

    private final Map<String, PendingEntry> byCase = new TreeMap<>();

    private boolean written;

    PendingEntry of(CaseId caseId, Supplier<PendingEntry> fresh) {
        if (written) {
            throw new IllegalStateException("The ledger of this transaction is written; this fact would be lost");
        }
        return byCase.computeIfAbsent(caseId.value(), unused -> fresh.get());
    }

    /** What is to be written, in case-id order. Nothing is taken in any more. */
    List<PendingEntry> take() {
        written = true;
        return byCase.values().stream()
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
}
