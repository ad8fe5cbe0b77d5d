package org.answerable.platform;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers what was read until the transaction ends, so that the many readers within one ask the database once. Whoever writes must
 * {@link #forget} what it wrote. Outside of a transaction, and in one inside of another, nothing of the outer one is remembered.
 *
 * @param <K> what is asked for; needs equals
 * @param <V> what was read; never changed by its readers
 */
public final class TransactionMemo<K, V> {

    /** What was read before in this transaction, else what {@code read} answers now; null is not remembered. */
    public V get(K key, Function<K, V> read) {
        Map<K, V> seen = seen();
        if (seen == null) {
            return read.apply(key);
        }
        V known = seen.get(key);
        if (known == null) {
            known = read.apply(key);
            if (known != null) {
                seen.put(key, known);
            }
        }
        return known;
    }

    /** The next reader gets this: what the caller has just written, exactly as the database has it now. */
    public void put(K key, V written) {
        Map<K, V> seen = seen();
        if (seen != null) {
            seen.put(key, written);
        }
    }

    /** The next reader asks the database. */
    public void forget(K key) {
        Map<K, V> seen = bound();
        if (seen != null) {
            seen.remove(key);
        }
    }

    /** The next reader of anything asks the database. */
    public void forgetAll() {
        Map<K, V> seen = bound();
        if (seen != null) {
            seen.clear();
        }
    }

    @SuppressWarnings("unchecked")
    private Map<K, V> bound() {
        return (Map<K, V>) TransactionSynchronizationManager.getResource(this);
    }

    private Map<K, V> seen() {
        Map<K, V> present = bound();
        if (present != null) {
            return present;
        }
        boolean inside = TransactionSynchronizationManager.isSynchronizationActive()
                && TransactionSynchronizationManager.isActualTransactionActive();
        return inside ? begun() : null;
    }

    private Map<K, V> begun() {
        Map<K, V> fresh = new HashMap<>();
        TransactionSynchronizationManager.bindResource(this, fresh);
        TransactionSynchronizationManager.registerSynchronization(new Ending(fresh));
        return fresh;
    }

    /** Takes it off the thread while the transaction rests, and for good when it ends. */
    private final class Ending implements TransactionSynchronization {

        private final Map<K, V> seen;

        Ending(Map<K, V> seen) {
            this.seen = seen;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(TransactionMemo.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(TransactionMemo.this, seen);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(TransactionMemo.this);
        }
    }
}
