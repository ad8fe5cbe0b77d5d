package org.answerable.platform;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
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
     * Runs the work just before the present transaction commits. Work may ask for more work, which runs too, in its order.
     *
     * @param order when, among the others ({@link #TIMERS}, {@link #LEDGER}); equal ones run as they were asked for
     * @throws IllegalStateException if no transaction is active, or if it is past that work already
     */
    public static void run(int order, Runnable work) {
        for (TransactionSynchronization present : TransactionSynchronizationManager.getSynchronizations()) {
            if (present instanceof Steps steps) {
                steps.add(order, work);
                return;
            }
        }
        Steps steps = new Steps();
        steps.add(order, work);
        TransactionSynchronizationManager.registerSynchronization(steps);
    }

    private record Step(int order, int number, Runnable work) {}

    /** The steps of one transaction. Spring would not run a synchronization that is registered while others run. */
    private static final class Steps implements TransactionSynchronization, Ordered {

        private final Queue<Step> queue =
                new PriorityQueue<>(Comparator.comparingInt(Step::order).thenComparingInt(Step::number));
        private int added;
        private boolean done;

        void add(int order, Runnable work) {
            if (done) {
                throw new IllegalStateException("The work before the commit is done; this would be lost");
            }
            queue.add(new Step(order, added++, work));
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            for (Step next = queue.poll(); next != null; next = queue.poll()) {
                next.work().run();
            }
            done = true;
        }
    }
}
