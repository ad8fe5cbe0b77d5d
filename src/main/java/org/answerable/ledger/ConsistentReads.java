package org.answerable.ledger;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads heads and entries as of one moment, while others go on writing. */
@Component
class ConsistentReads {

    private final TransactionTemplate snapshot;

    ConsistentReads(PlatformTransactionManager transactions) {
        snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    <T> T read(Supplier<T> work) {
        return snapshot.execute(status -> work.get());
    }
}
