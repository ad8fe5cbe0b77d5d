package org.answerable.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.answerable.ledger.Ledger;
import org.answerable.notification.Mail;
import org.answerable.notification.Outbox;
import org.answerable.notification.OutboxDelivery;
import org.answerable.notification.model.OutboundMail;
import org.answerable.notification.persistence.OutboundMailMapper;
import org.answerable.platform.AdjustableClock;
import org.answerable.platform.CaseId;
import org.answerable.platform.Ids;
import org.answerable.testing.Mails;
import org.answerable.testing.Mails.Received;
import org.answerable.testing.OtherSessions;
import org.answerable.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class OutboxIT {

    private static final int MAILS = 40;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxDelivery mailboxDelivery;

    @Autowired
    OutboundMailMapper rows;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    AdjustableClock clock;

    @Autowired
    OutboxSettings settings;

    @Autowired
    Ledger ledger;

    @Autowired
    MailCases cases;

    @Autowired
    Mails mails;

    private final CaseId caseId = CaseId.next();
    private TransactionTemplate transaction;

    /** What other tests left in the queue must not be in our way. */
    @BeforeEach
    void emptiesTheQueue() {
        transaction = new TransactionTemplate(transactions);
        mailboxDelivery.deliverDue();
    }

    @Test
    void deliversBothPartsInTheRecipientsLanguageWithTheHeadersOfAThread() {
        String english = queue(mail("ann@example.org", "Ann", Locale.ENGLISH, "𠮷😀"));
        String chinese = queue(mail("王@例子.广告", "王芳", Locale.SIMPLIFIED_CHINESE, "𠮷😀"));

        List<Received> received = mails.of(caseId);

        assertThat(received).hasSize(2);
        Received first = received.get(0);
        Received second = received.get(1);
        assertThat(first.subject()).startsWith("Test mail of");
        assertThat(first.text()).contains("Asked for by: 𠮷😀").startsWith("Dear Ann,");
        assertThat(first.html()).contains("𠮷😀").contains("<!DOCTYPE html>");
        assertThat(first.header("Message-ID")).isEqualTo("<" + english + "@example.org>");
        assertThat(first.header("In-Reply-To"))
                .isEqualTo("<case." + caseId + "@example.org>")
                .isEqualTo(first.header("References"))
                .isEqualTo(second.header("In-Reply-To"));
        assertThat(first.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(first.header("X-Answerable-Case")).isEqualTo("CP-2026-000001");
        assertThat(second.subject()).startsWith("测试邮件");
        assertThat(second.text()).startsWith("王芳，您好：");
        assertThat(second.to()).isEqualTo("王@xn--fsqu00a.xn--4rr70v");
        assertThat(second.header("Message-ID")).contains(chinese);
        assertThat(second.header("Content-Language")).isEqualTo("zh-CN");
    }

    @Test
    void tellsTheLedgerWithoutTheAddress() {
        queue(mail("secret.address@example.org", "Ann", Locale.ENGLISH, "x"));
        mails.deliver();

        var facts = ledger.entries(caseId).stream()
                .flatMap(entry -> entry.facts().stream())
                .toList();

        assertThat(facts).extracting(Ledger.RecordedFact::type).containsExactly("notice.queued", "notice.sent");
        assertThat(facts).allSatisfy(fact -> assertThat(fact.values())
                .containsEntry("recipientId", "ann")
                .containsEntry("template", "test-mail")
                .containsKey("messageId"));
        assertThat(facts.toString()).doesNotContain("secret.address");
        assertThat(ledger.entries(caseId).get(1).actorKind()).isEqualToIgnoringCase("system");
    }

    @Test
    void leavesNothingWhenTheTransactionRollsBack() {
        transaction.executeWithoutResult(status -> {
            outbox.queue(caseId, mail("ann@example.org", "Ann", Locale.ENGLISH, "x"));
            status.setRollbackOnly();
        });

        assertThat(mails.of(caseId)).isEmpty();
        assertThat(rows.selectByCase(caseId.value())).isEmpty();
        assertThat(ledger.entries(caseId)).isEmpty();
    }

    @Test
    void refusesToQueueOutsideATransactionAndToSendInsideOne() {
        Mail mail = mail("ann@example.org", "Ann", Locale.ENGLISH, "x");

        assertThatThrownBy(() -> outbox.queue(caseId, mail)).isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> mailboxDelivery.deliverDue()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void tellsEachFactOnceEvenWhenTwoTellItAtTheSameTime() throws Exception {
        Mail mail = mail("ann@example.org", "Ann", Locale.ENGLISH, "x");
        CountDownLatch inserted = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<String> first = threads.submit(() -> transaction.execute(status -> {
                String id = outbox.queue(caseId, mail);
                inserted.countDown();
                OtherSessions.awaitStatement(database, "insert into outbound_mail");
                return id;
            }));
            inserted.await();
            // On a case of its own: the chain of one case already makes the two wait for each other.
            Future<String> second =
                    threads.submit(() -> transaction.execute(status -> outbox.queue(CaseId.next(), mail)));

            assertThat(second.get()).isEqualTo(first.get());
        } finally {
            threads.shutdownNow();
        }
        assertThat(mails.of(caseId)).hasSize(1);
    }

    @Test
    void twoSendersSendEachMailOnce() throws Exception {
        for (int i = 0; i < MAILS; i++) {
            queue(mail("ann" + i + "@example.org", "Ann", Locale.ENGLISH, "x"));
        }
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<String> sent = Collections.synchronizedList(new java.util.ArrayList<>());
        try {
            List<Future<QueueDelivery.Round>> rounds = java.util.stream.IntStream.range(0, 4)
                    .mapToObj(i -> threads.submit(() -> {
                        QueueDelivery delivery = delivery(mail -> {
                            sent.add(mail.id());
                            return new Answer.Accepted("250 ok");
                        });
                        start.await();
                        return delivery.deliverDue();
                    }))
                    .toList();
            start.countDown();
            for (Future<QueueDelivery.Round> round : rounds) {
                round.get();
            }
        } finally {
            threads.shutdownNow();
        }
        // A sender that found its next mail locked by another one may have stopped early; the next look takes the rest.
        delivery(mail -> {
                    sent.add(mail.id());
                    return new Answer.Accepted("250 ok");
                })
                .deliverDue();

        assertThat(sent).doesNotHaveDuplicates().hasSize(MAILS);
    }

    @Test
    void aMailWhoseSenderDiedGoesOutWhenItsLeaseEnds() {
        String id = queue(mail("ann@example.org", "Ann", Locale.ENGLISH, "x"));
        QueueDelivery dying = delivery(mail -> {
            throw new StackOverflowError("the node dies here");
        });
        assertThatThrownBy(dying::deliverDue).isInstanceOf(StackOverflowError.class);

        assertThat(mails.of(caseId)).isEmpty();
        assertThat(row(id).state()).isEqualTo("sending");

        clock.advance(settings.lease().plusSeconds(1));

        assertThat(mails.of(caseId)).hasSize(1);
        assertThat(row(id)).returns("sent", OutboundMail::state).returns(2, OutboundMail::attempts);
    }

    @Test
    void waitsWhileTheServerIsDownAndSendsOnceItIsUp() throws Exception {
        String id = queue(mail("ann@example.org", "Ann", Locale.ENGLISH, "𠮷😀"));
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        int port = server.getSmtp().getPort();
        server.stop();
        QueueDelivery delivery = delivery(smtp(port));

        assertThat(delivery.deliverDue()).isEqualTo(new QueueDelivery.Round(1, true));
        assertThat(row(id).state()).isEqualTo("queued");
        assertThat(row(id).serverAnswer()).contains("Couldn't connect");
        clock.advance(Duration.ofSeconds(59));
        assertThat(delivery.deliverDue().taken()).isZero();
        assertThat(row(id).attempts()).isZero();

        GreenMail back = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        back.start();
        try {
            clock.advance(Duration.ofSeconds(2));
            assertThat(delivery.deliverDue().taken()).isOne();

            MimeMessage[] arrived = back.getReceivedMessages();
            assertThat(arrived).hasSize(1);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            arrived[0].writeTo(bytes);
            Received mail = Mails.read(bytes.toByteArray());
            assertThat(mail.text()).contains("𠮷😀");
            assertThat(mail.html()).contains("𠮷😀");
            assertThat(mail.header("Message-ID")).isEqualTo("<" + id + "@example.org>");
        } finally {
            back.stop();
        }
        assertThat(row(id).state()).isEqualTo("sent");
        assertThat(row(id).serverAnswer()).startsWith("250");
        assertThat(row(id).sentAt()).isNotNull();
    }

    @Test
    void givesUpAfterTheLastAttemptAndSaysSo() {
        String id = queue(mail("ann@example.org", "Ann", Locale.ENGLISH, "x"));
        QueueDelivery delivery = delivery(mail -> new Answer.Postponed("451 4.3.0 try later"));

        for (int i = 0; i < settings.attempts() + 3; i++) {
            delivery.deliverDue();
            clock.advance(Duration.ofHours(25));
        }

        assertThat(row(id)).returns("dead", OutboundMail::state).returns(settings.attempts(), OutboundMail::attempts);
        assertThat(row(id).dueAt()).isNull();
        assertThat(ledger.entries(caseId).get(1).facts().get(0))
                .returns("notice.dead", Ledger.RecordedFact::type)
                .satisfies(fact -> assertThat(fact.values()).containsEntry("answer", "451 4.3.0"));
    }

    @Test
    void oneRefusedRecipientDoesNotHoldUpTheOthers() {
        String refused = queue(mail("nobody@example.org", "Nobody", Locale.ENGLISH, "x"));
        String sent = queue(mail("ann@example.org", "Ann", Locale.ENGLISH, "x"));
        SmtpScript server = new SmtpScript(
                line -> line.startsWith("RCPT TO:<nobody@") ? "550 5.1.1 <nobody@example.org>: no such user" : null);
        try (server) {
            delivery(smtp(server.port())).deliverDue();
        }

        assertThat(row(refused).state()).isEqualTo("refused");
        assertThat(row(refused).serverAnswer()).contains("550 5.1.1");
        assertThat(row(sent).state()).isEqualTo("sent");
    }

    @Test
    void keepsAMailWithAWrongAddressAsRefusedInsteadOfStoppingTheCase() {
        String injected = queue(mail("ann@example.org\r\nBcc: all@example.org", "Ann", Locale.ENGLISH, "x"));
        String none = queue(mail(null, "Ann", Locale.ENGLISH, "x"));

        assertThat(mails.of(caseId)).isEmpty();
        assertThat(List.of(row(injected), row(none)))
                .allSatisfy(mail -> assertThat(mail.state()).isEqualTo("refused"))
                .allSatisfy(mail -> assertThat(mail.serverAnswer()).contains("no mail address is known"));
    }

    @Test
    void neverPutsALineBreakOfAPartyIntoAHeader() throws Exception {
        queue(mail("ann@example.org", "Ann\r\nBcc: all@example.org\r\n\r\nbody", Locale.ENGLISH, "x"));

        MimeMessage message = mails.of(caseId).get(0).message();

        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getHeader("To", ",")).contains("ann@example.org");
    }

    @Test
    void sendsWhatIsUrgentFirst() {
        String patient = queue(mail("ann@example.org", "Ann", Locale.ENGLISH, "x"));
        String urgent = queue(mail("bob@example.org", "Bob", Locale.ENGLISH, "x", true));
        List<String> order = new java.util.ArrayList<>();

        delivery(mail -> {
                    order.add(mail.id());
                    return new Answer.Accepted("250 ok");
                })
                .deliverDue();

        assertThat(order).containsExactly(urgent, patient);
    }

    private OutboundMail row(String id) {
        return rows.selectById(id).orElseThrow();
    }

    private String queue(Mail mail) {
        return transaction.execute(status -> outbox.queue(caseId, mail));
    }

    private QueueDelivery delivery(MailTransport transport) {
        return NotificationConfiguration.delivery(rows, transactions, clock, settings, cases, transport);
    }

    static MailTransport smtp(int port) {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        return new SmtpTransport(
                new MimeComposer(new MailSettings("answerable@example.org", "Answerable", "")), server);
    }

    private Mail mail(String address, String name, Locale language, String by) {
        return mail(address, name, language, by, false);
    }

    private Mail mail(String address, String name, Locale language, String by, boolean urgent) {
        return new Mail(
                Ids.next(),
                "test-mail",
                address,
                name,
                "ann",
                language,
                ZoneId.of("Asia/Shanghai"),
                urgent,
                Map.of("at", clock.instant(), "by", by, "number", "CP-2026-000001"));
    }
}
