package org.answerable.notification.sending;

import jakarta.mail.internet.AddressException;
import java.time.Clock;
import java.util.List;
import org.answerable.ledger.Ledger;
import org.answerable.notification.CaseAddresses;
import org.answerable.notification.NoticeChannel;
import org.answerable.notification.NoticeSource;
import org.answerable.notification.Outbox;
import org.answerable.notification.OutboxDelivery;
import org.answerable.notification.ReaderHours;
import org.answerable.notification.persistence.MailFileMapper;
import org.answerable.notification.persistence.MailboxMapper;
import org.answerable.notification.persistence.NoticeMapper;
import org.answerable.notification.persistence.OutboundMailMapper;
import org.answerable.notification.rendering.MailRenderer;
import org.answerable.platform.Ids;
import org.answerable.platform.Measures;
import org.answerable.platform.Signer;
import org.answerable.platform.StartRefusedException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the module together: a mail server where one is configured, else the demonstration's mailbox. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MailSettings.class, OutboxSettings.class, NoticeSettings.class})
class NotificationConfiguration {

    @Bean
    MailRenderer mailRenderer(MessageSource messageSource, @Value("${answerable.base-url}") String base) {
        return new MailRenderer(messageSource, base);
    }

    @Bean
    CaseAddresses caseAddresses(Signer signer, @Value("${answerable.mail.case-address:}") String pattern) {
        return new CaseAddresses(signer, pattern);
    }

    @Bean
    MailCases mailCases(NoticeMapper notices, Ledger ledger) {
        return new MailCases(notices, ledger);
    }

    @Bean
    QueuedMails sentMails(OutboundMailMapper mails, CaseAddresses addresses, MailCases cases) {
        return new QueuedMails(mails, addresses, cases);
    }

    @Bean
    MailTransport mailTransport(
            ObjectProvider<JavaMailSenderImpl> server,
            MailSettings settings,
            CaseAddresses addresses,
            MailboxMapper mailbox,
            MailFileMapper files,
            Clock clock,
            Environment environment) {
        MimeComposer composer = new MimeComposer(settings, addresses, id -> files.selectByMail(id));
        if (BuiltInMailbox.isUsed(environment)) {
            return new MailboxTransport(composer, mailbox, clock);
        }
        requireMailServer(environment, settings);
        return new SmtpTransport(composer, server.getObject());
    }

    private static void requireMailServer(Environment environment, MailSettings settings) {
        if (environment.getProperty("spring.mail.host", "").isBlank()) {
            throw new StartRefusedException(
                    "no mail server is configured: set SPRING_MAIL_HOST to its name, and ANSWERABLE_MAIL_FROM"
                            + " to the address that mails come from (only the demonstration profile has a built-in mailbox)");
        }
        if (settings.from().isBlank()) {
            throw new StartRefusedException(
                    "mails have no sender: set ANSWERABLE_MAIL_FROM to the address that they come from");
        }
        try {
            MailAddress.parse(settings.from());
        } catch (AddressException malformed) {
            throw new StartRefusedException(
                    "ANSWERABLE_MAIL_FROM is not a mail address: " + malformed.getMessage(), malformed);
        }
    }

    @Bean
    OutboxPoller outboxPoller(
            OutboundMailMapper mails,
            PlatformTransactionManager transactions,
            Clock clock,
            OutboxSettings settings,
            MailCases cases,
            MailTransport transport,
            ObjectProvider<NoticeDispatch> notices) {
        return new OutboxPoller(
                () -> notices.getObject().dispatchDue(),
                delivery(mails, transactions, clock, settings, cases, transport),
                settings);
    }

    /** A sender of its own name; a node normally has one. */
    static QueueDelivery delivery(
            OutboundMailMapper mails,
            PlatformTransactionManager transactions,
            Clock clock,
            OutboxSettings settings,
            MailCases cases,
            MailTransport transport) {
        TransactionOperations transaction = new TransactionTemplate(transactions);
        String sender = ProcessHandle.current().pid() + "/" + Ids.next();
        return new QueueDelivery(
                new Claims(mails, transaction, clock, settings, sender),
                transport,
                new Outcomes(mails, transaction, clock, settings, cases),
                settings.attempts());
    }

    @Bean
    TransactionalOutbox outbox(
            OutboundMailMapper mails,
            MailFileMapper files,
            MailRenderer renderer,
            Ledger ledger,
            Clock clock,
            MailSettings settings,
            OutboxDelivery sender) {
        return new TransactionalOutbox(mails, files, renderer, ledger, clock, settings, sender);
    }

    @Bean
    QueueAdministration outboxAdministration(
            OutboundMailMapper mails, Outbox outbox, OutboxDelivery sender, MailCases cases, Clock clock) {
        return new QueueAdministration(mails, outbox, sender, cases, clock);
    }

    @Bean
    NoticeDispatch noticeDispatch(
            NoticeMapper notices,
            List<NoticeSource> sources,
            NoticeLeave leave,
            NoticeSettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new NoticeDispatch(notices, sources, leave, settings, new TransactionTemplate(transactions), clock);
    }

    @Bean
    NoticeLeave noticeLeave(
            NoticeMapper notices,
            Outbox outbox,
            MessageSource texts,
            ObjectProvider<NoticeChannel> channels,
            ReaderHours hours,
            NoticeSettings settings,
            Ledger ledger) {
        return new NoticeLeave(
                notices, outbox, new NoticeDigest(texts), channels.stream().toList(), hours, settings.pace(), ledger);
    }

    @Bean
    OutboxMeasures outboxMeasures(Measures measures, OutboundMailMapper mails) {
        return new OutboxMeasures(measures, mails);
    }
}
