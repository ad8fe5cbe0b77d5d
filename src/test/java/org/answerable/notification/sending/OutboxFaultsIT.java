package org.answerable.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.answerable.notification.CaseAddresses;
import org.answerable.notification.Mail;
import org.answerable.notification.MailFile;
import org.answerable.notification.Outbox;
import org.answerable.notification.OutboxDelivery;
import org.answerable.notification.model.OutboundMail;
import org.answerable.notification.persistence.MailFileMapper;
import org.answerable.notification.persistence.OutboundMailMapper;
import org.answerable.platform.AdjustableClock;
import org.answerable.platform.CaseId;
import org.answerable.platform.Ids;
import org.answerable.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the outbox does with a mail server in trouble, over real sockets and in virtual time. */
@ServerTest
class OutboxFaultsIT {

    private static final int MAILS = 20;

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxDelivery mailbox;

    @Autowired
    OutboundMailMapper rows;

    @Autowired
    MailFileMapper files;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    AdjustableClock clock;

    @Autowired
    OutboxSettings settings;

    @Autowired
    MailCases cases;

    private final CaseId caseId = CaseId.next();

    @BeforeEach
    void emptiesTheQueue() {
        mailbox.deliverDue();
    }

    @Test
    void aServerThatIsDownForAnHourCostsNoMailAndNoneGoesOutTwice() {
        List<String> queued = new ArrayList<>();
        for (int i = 0; i < MAILS; i++) {
            queued.add(queue("ann" + i + "@example.org"));
        }
        GreenMail server = greenMail(0);
        int port = server.getSmtp().getPort();
        server.stop();
        QueueDelivery delivery = delivery(port);
        Instant up = clock.instant().plus(Duration.ofHours(1));
        while (clock.instant().isBefore(up)) {
            assertThat(delivery.deliverDue().unreachable()).isTrue();
            clock.advance(Duration.ofMinutes(1).plusSeconds(1));
        }
        assertThat(queued).allSatisfy(id -> assertThat(row(id).state()).isEqualTo("queued"));

        GreenMail back = greenMail(port);
        try {
            assertThat(delivery.deliverDue()).isEqualTo(new QueueDelivery.Round(MAILS, false));
            assertThat(delivery.deliverDue().taken()).isZero();
            assertThat(Arrays.stream(back.getReceivedMessages()).map(OutboxFaultsIT::messageId))
                    .containsExactlyInAnyOrderElementsOf(queued.stream()
                            .map(id -> "<" + id + "@example.org>")
                            .toList());
        } finally {
            back.stop();
        }
        assertThat(queued)
                .allSatisfy(id ->
                        assertThat(row(id)).returns("sent", OutboundMail::state).returns(1, OutboundMail::attempts));
    }

    @Test
    void aServerThatAnswersGarbageIsTriedAgainLater() {
        for (String command : List.of("EHLO", "MAIL", "RCPT", "DATA-END")) {
            String id = queue("garbage@example.org");
            AtomicInteger answers = new AtomicInteger();
            try (SmtpScript server = new SmtpScript(line -> {
                boolean garbage = line.startsWith(command) || command.equals("EHLO") && line.startsWith("HELO");
                return garbage && answers.getAndIncrement() < 2 ? "\u0000\ufffd lorem 250 ipsum" : null;
            })) {
                delivery(server.port()).deliverDue();
                assertThat(row(id).state()).as("garbage at " + command).isEqualTo("queued");
                answers.set(2);
                clock.advance(Duration.ofMinutes(2));
                delivery(server.port()).deliverDue();
            }
            assertThat(row(id).state()).as("after garbage at " + command).isEqualTo("sent");
        }
    }

    @Test
    void aServerThatNeverFinishesItsAnswerHoldsNothingUpForEverAndTheMessageIdStaysTheSame() {
        String id = queue("slow@example.org");
        CountDownLatch seen = new CountDownLatch(1);
        try (SmtpScript server = new SmtpScript(line -> line.equals("DATA-END") ? after(seen) : null)) {
            delivery(server.port()).deliverDue();
            seen.countDown();
            assertThat(row(id)).returns("queued", OutboundMail::state).returns(1, OutboundMail::attempts);
        }
        GreenMail server = greenMail(0);
        try {
            clock.advance(Duration.ofMinutes(2));
            delivery(server.getSmtp().getPort()).deliverDue();
            assertThat(messageId(server.getReceivedMessages()[0])).isEqualTo("<" + id + "@example.org>");
        } finally {
            server.stop();
        }
    }

    @Test
    void theWordsOfMailsThatLeftAreTakenAwayAfterTheSetTimeAndTheProofStays() {
        String old = queue("old@example.org");
        mailbox.deliverDue();
        String waiting = queue("not an address");
        clock.advance(Duration.ofDays(31));
        String young = queue("young@example.org");
        mailbox.deliverDue();

        clearing(Duration.ZERO).clear();
        assertThat(row(old).textBody()).isNotEmpty();
        assertThat(clearing(Duration.ofDays(30)).clear()).isPositive();

        assertThat(row(old))
                .returns("", OutboundMail::textBody)
                .returns("", OutboundMail::htmlBody)
                .returns("", OutboundMail::recipient)
                .returns("ann", OutboundMail::recipientId)
                .returns("sent", OutboundMail::state);
        assertThat(row(old).serverAnswer()).startsWith("250");
        assertThat(files.selectByMail(old)).isEmpty();
        assertThat(row(young).textBody()).isNotEmpty();
        assertThat(files.selectByMail(young)).hasSize(1);
        assertThat(row(waiting).recipient()).isNotEmpty();
        assertThat(clearing(Duration.ofDays(30)).clear()).isZero();
    }

    private static String after(CountDownLatch seen) {
        try {
            seen.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return "250 2.0.0 at last";
    }

    private ClearMails clearing(Duration keep) {
        return new ClearMails(
                rows,
                files,
                new TransactionTemplate(transactions),
                new OutboxSettings(
                        true,
                        settings.pollInterval(),
                        settings.lease(),
                        settings.unreachableRetry(),
                        keep,
                        settings.retryAfter()),
                clock);
    }

    private static GreenMail greenMail(int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    private static String messageId(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (jakarta.mail.MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private QueueDelivery delivery(int port) {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        server.getJavaMailProperties().setProperty("mail.smtp.timeout", "1500");
        MimeComposer composer = new MimeComposer(
                new MailSettings("answerable@example.org", "Answerable", ""), CaseAddresses.NONE, files::selectByMail);
        return NotificationConfiguration.delivery(
                rows, transactions, clock, settings, cases, new SmtpTransport(composer, server));
    }

    private String queue(String address) {
        Mail mail = new Mail(
                Ids.next(),
                "test-mail",
                address,
                "Ann",
                "ann",
                Locale.ENGLISH,
                ZoneOffset.UTC,
                false,
                Map.of("at", clock.instant(), "by", "x"));
        MailFile file = new MailFile("清单.csv", "text/csv", "a,b".getBytes(StandardCharsets.UTF_8));
        return new TransactionTemplate(transactions).execute(status -> outbox.queue(caseId, mail, List.of(file)));
    }

    private OutboundMail row(String id) {
        return rows.selectById(id).orElseThrow();
    }
}
