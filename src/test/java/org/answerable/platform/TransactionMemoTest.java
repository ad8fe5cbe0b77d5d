package org.answerable.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

class TransactionMemoTest {

    private final TransactionMemo<String, String> memo = new TransactionMemo<>();
    private final List<String> asked = new ArrayList<>();
    private final TransactionTemplate transactions = new TransactionTemplate(new NoDatabase());

    @Test
    void withinATransactionTheDatabaseIsAskedOnce() {
        transactions.executeWithoutResult(status -> {
            assertThat(read("a")).isEqualTo("A");
            assertThat(read("a")).isEqualTo("A");
            read("b");
        });

        assertThat(asked).containsExactly("a", "b");
        assertThat(TransactionSynchronizationManager.getResourceMap()).isEmpty();
    }

    @Test
    void whatWasWrittenIsAskedAgain() {
        transactions.executeWithoutResult(status -> {
            read("a");
            read("b");
            memo.forget("a");
            read("a");
            read("b");
            memo.forgetAll();
            read("b");
        });

        assertThat(asked).containsExactly("a", "b", "a", "b");
    }

    @Test
    void anotherTransactionAndNoneAskForThemselves() {
        read("a");
        read("a");
        transactions.executeWithoutResult(status -> read("a"));
        transactions.executeWithoutResult(status -> {
            read("a");
            TransactionTemplate inner = new TransactionTemplate(transactions.getTransactionManager());
            inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            inner.executeWithoutResult(other -> read("a"));
            read("a");
        });

        assertThat(asked).hasSize(5);
    }

    private String read(String key) {
        return memo.get(key, asking -> {
            asked.add(asking);
            return asking.toUpperCase(java.util.Locale.ROOT);
        });
    }

    /** Begins and ends transactions of nothing. */
    private static final class NoDatabase extends AbstractPlatformTransactionManager {

        @Override
        protected Object doGetTransaction() {
            return new Object();
        }

        @Override
        protected boolean isExistingTransaction(Object transaction) {
            return TransactionSynchronizationManager.isActualTransactionActive();
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            // Nothing to open.
        }

        @Override
        protected Object doSuspend(Object transaction) {
            return transaction;
        }

        @Override
        protected void doResume(Object transaction, Object suspended) {
            // Nothing to take up.
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            // Nothing to keep.
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            // Nothing to drop.
        }
    }
}
