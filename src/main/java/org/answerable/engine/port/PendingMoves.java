package org.answerable.engine.port;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.answerable.platform.BeforeCommit;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is still to be moved when the present transaction ends; of several moves of the same thing the last one counts. */
final class PendingMoves implements TransactionSynchronization, Ordered {

    private final Map<String, Runnable> moves = new LinkedHashMap<>();
    private boolean done;

    private PendingMoves() {}

    /**
     * The moves of the present transaction.
     *
     * @throws IllegalStateException if no transaction is active
     */
    static PendingMoves ofThisTransaction() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(PendingMoves.class::isInstance)
                .map(PendingMoves.class::cast)
                .findFirst()
                .orElseGet(PendingMoves::register);
    }

    private static PendingMoves register() {
        PendingMoves pending = new PendingMoves();
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    /** Adds a move in place of an earlier one of the same key; at once when the others have been made already. */
    void add(String key, Runnable move) {
        if (done) {
            move.run();
        } else {
            moves.put(key, move);
        }
    }

    @Override
    public int getOrder() {
        return BeforeCommit.TIMERS;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        done = true;
        List.copyOf(moves.values()).forEach(Runnable::run);
    }
}
