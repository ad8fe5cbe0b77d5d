package org.answerable.notification.sending;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.answerable.directory.Person;
import org.answerable.notification.Mail;
import org.answerable.notification.Outbox;
import org.answerable.notification.OutboxAdministration;
import org.answerable.notification.OutboxDelivery;
import org.answerable.notification.model.MailState;
import org.answerable.notification.model.OutboundMail;
import org.answerable.notification.persistence.OutboundMailMapper;
import org.answerable.platform.Ids;
import org.answerable.platform.NotFoundException;
import org.answerable.platform.StaleException;
import org.springframework.transaction.annotation.Transactional;

/** Changes single mails of the queue on behalf of an administrator. */
class QueueAdministration implements OutboxAdministration {

    private final OutboundMailMapper mails;
    private final Outbox outbox;
    private final OutboxDelivery sender;
    private final MailCases cases;
    private final Clock clock;

    QueueAdministration(OutboundMailMapper mails, Outbox outbox, OutboxDelivery sender, MailCases cases, Clock clock) {
        this.mails = mails;
        this.outbox = outbox;
        this.sender = sender;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void retry(String mailId) {
        change(mailId, mail -> mail.requeued(clock.instant()));
        sender.hurry();
    }

    @Override
    @Transactional
    public void drop(String mailId) {
        change(mailId, OutboundMail::dropped);
    }

    @Override
    @Transactional
    public void sendTestTo(Person person, Locale language) {
        outbox.queue(
                null,
                new Mail(
                        "test-mail:" + Ids.next(),
                        "test-mail",
                        person.mail(),
                        person.name(),
                        person.id(),
                        language,
                        person.zone(),
                        true,
                        Map.of("at", clock.instant(), "by", person.name())));
    }

    private void change(String mailId, UnaryOperator<OutboundMail> verb) {
        OutboundMail before =
                mails.selectById(mailId).orElseThrow(() -> new NotFoundException("No such mail: " + mailId));
        OutboundMail after = applied(before, verb);
        if (mails.update(after) != 1) {
            throw new StaleException("The mail was taken by a sender in between");
        }
        String verbInLedger = after.state().equals(MailState.QUEUED.key()) ? "requeued" : after.state();
        cases.record(after, Outcomes.fact("notice." + verbInLedger, after));
    }

    private static OutboundMail applied(OutboundMail before, UnaryOperator<OutboundMail> verb) {
        try {
            return verb.apply(before);
        } catch (IllegalStateException changed) {
            throw new StaleException(changed.getMessage());
        }
    }
}
