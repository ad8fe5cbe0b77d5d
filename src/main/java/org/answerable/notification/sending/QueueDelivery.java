package org.answerable.notification.sending;

import java.util.Optional;
import org.answerable.notification.model.MailState;
import org.answerable.notification.model.OutboundMail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Empties the queue: takes one mail in a short transaction, hands it over outside of any, stores the outcome in another one. */
final class QueueDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(QueueDelivery.class);

    private final Claims claims;
    private final MailTransport transport;
    private final Outcomes outcomes;
    private final int mostAttempts;

    QueueDelivery(Claims claims, MailTransport transport, Outcomes outcomes, int mostAttempts) {
        this.claims = claims;
        this.transport = transport;
        this.outcomes = outcomes;
        this.mostAttempts = mostAttempts;
    }

    /**
     * Sends what is due now.
     *
     * @throws IllegalStateException inside a transaction
     */
    Round deliverDue() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "Mails are sent outside of transactions: what a server accepted cannot be rolled back");
        }
        int taken = 0;
        Optional<OutboundMail> mail = claims.next();
        while (mail.isPresent()) {
            taken++;
            Answer answer = attempt(mail.get());
            OutboundMail after = outcomes.store(mail.get(), answer);
            log(after, answer);
            if (answer instanceof Answer.Unreachable) {
                return new Round(taken, true);
            }
            mail = claims.next();
        }
        return new Round(taken, false);
    }

    private Answer attempt(OutboundMail mail) {
        if (mail.attempts() > mostAttempts) {
            return new Answer.Postponed("every sender that took this mail died");
        }
        try {
            return transport.send(mail);
        } catch (RuntimeException unexpected) {
            LOG.error("Mail {} could not be composed or handed over", mail.id(), unexpected);
            return new Answer.Postponed(unexpected.toString());
        }
    }

    private static void log(OutboundMail after, Answer answer) {
        if (!after.state().equals(MailState.SENT.key())) {
            LOG.warn("Mail {} is {} after attempt {}: {}", after.id(), after.state(), after.attempts(), answer.words());
        }
    }

    /**
     * What one go through the queue did.
     *
     * @param taken       how many mails were taken
     * @param unreachable true if it ended because the mail server could not be reached
     */
    record Round(int taken, boolean unreachable) {}
}
