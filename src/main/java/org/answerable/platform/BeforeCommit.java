package org.answerable.platform;

import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Work at the end of a transaction, after the engine has flushed and before the commit. It still can roll back. */
public final class BeforeCommit {

    /** Timers follow their deadlines first; what that does is still heard by the ledger. */
    public static final int TIMERS = 100;
    /** The ledger writes last. */
    public static final int LEDGER = 1000;

    private BeforeCommit() {}

    /**
     * Runs the work just before the present transaction commits.
     *
     * @param order when, among the others ({@link #TIMERS}, {@link #LEDGER})
     * @throws IllegalStateException if no transaction is active
     */
    public static void run(int order, Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new Step(order, work));
    }

    private record Step(int order, Runnable work) implements TransactionSynchronization, Ordered {

        @Override
        public int getOrder() {
            return order;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            work.run();
        }
    }
}
