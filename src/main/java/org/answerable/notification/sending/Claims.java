package org.answerable.notification.sending;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.answerable.notification.model.OutboundMail;
import org.answerable.notification.persistence.OutboundMailMapper;
import org.springframework.transaction.support.TransactionOperations;

/** Takes mails out of the queue, each for one sender at a time. */
final class Claims {

    private final OutboundMailMapper mails;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final OutboxSettings settings;
    private final String sender;

    Claims(
            OutboundMailMapper mails,
            TransactionOperations transaction,
            Clock clock,
            OutboxSettings settings,
            String sender) {
        this.mails = mails;
        this.transaction = transaction;
        this.clock = clock;
        this.settings = settings;
        this.sender = sender;
    }

    /**
     * The mail that has been due longest, urgent ones first, now leased to this sender; empty if nothing is due. A mail whose
     * sender died comes up again when its lease ends.
     */
    Optional<OutboundMail> next() {
        return transaction.execute(status -> {
            Instant now = clock.instant();
            return mails.selectDueForUpdate(true, now)
                    .or(() -> mails.selectDueForUpdate(false, now))
                    .map(mail -> lease(mail, now));
        });
    }

    private OutboundMail lease(OutboundMail mail, Instant now) {
        OutboundMail claimed = mail.claimed(sender, now.plus(settings.lease()));
        if (mails.update(claimed) != 1) {
            throw new IllegalStateException("A locked mail changed: " + mail.id());
        }
        return claimed;
    }
}
