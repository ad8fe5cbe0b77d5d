package org.answerable.casefile;

import java.util.Optional;
import java.util.function.Supplier;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.CaseId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens cases that are due by the clock. Any number of nodes may do so at once: who opens one takes a row that stands once. */
@Component
public class OpenByClock {

    /** The channel of such cases. */
    public static final String CHANNEL = "schedule";

    private static final Logger LOG = LoggerFactory.getLogger(OpenByClock.class);

    private final TransactionTemplate transactions;

    OpenByClock(TransactionTemplate transactions) {
        this.transactions = transactions;
    }

    /**
     * Opens the case, in a transaction and in the name of the system.
     *
     * @param what    for the log
     * @param opening takes its row, opens the case, starts its model; fails with DuplicateKeyException if the row is taken
     * @return the case, empty if somebody else opens it
     */
    public Optional<CaseId> open(String what, Supplier<CaseId> opening) {
        try {
            return Optional.ofNullable(
                    Acting.as(Actor.SYSTEM, CHANNEL, () -> transactions.execute(status -> opening.get())));
        } catch (DuplicateKeyException | PessimisticLockingFailureException somebodyElse) {
            LOG.debug("{} is opened by another node", what);
            return Optional.empty();
        }
    }
}
