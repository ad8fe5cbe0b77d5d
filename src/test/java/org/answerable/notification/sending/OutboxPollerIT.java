package org.answerable.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.answerable.ledger.Ledger;
import org.answerable.notification.Mail;
import org.answerable.notification.OutboxDelivery;
import org.answerable.notification.persistence.MailFileMapper;
import org.answerable.notification.persistence.OutboundMailMapper;
import org.answerable.notification.rendering.MailRenderer;
import org.answerable.platform.AdjustableClock;
import org.answerable.platform.Ids;
import org.answerable.testing.ServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class OutboxPollerIT {

    private static final OutboxSettings SELDOM = new OutboxSettings(
            true,
            Duration.ofHours(1),
            Duration.ofMinutes(10),
            Duration.ofMinutes(1),
            Duration.ZERO,
            List.of(Duration.ofMinutes(1)));

    @Autowired
    OutboundMailMapper rows;

    @Autowired
    MailFileMapper files;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    AdjustableClock clock;

    @Autowired
    MailRenderer renderer;

    @Autowired
    Ledger ledger;

    @Autowired
    MailCases cases;

    @Autowired
    OutboxDelivery mailboxDelivery;

    private final AtomicInteger sent = new AtomicInteger();
    private final CountDownLatch release = new CountDownLatch(1);
    private OutboxPoller poller;

    @BeforeEach
    void startsASenderThatLooksOnceAnHour() {
        mailboxDelivery.deliverDue();
        poller = poller(mail -> {
            sent.incrementAndGet();
            return new Answer.Accepted("250 ok");
        });
        poller.start();
    }

    @AfterEach
    void stopsIt() {
        release.countDown();
        if (poller.isRunning()) {
            poller.stop();
        }
    }

    @Test
    void aMailLeavesAtOnceAfterItsTransaction() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            queue();
            assertThat(sent).hasValue(0);
        });

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(sent).hasValue(1));
    }

    @Test
    void stoppingWaitsForTheMailInHand() throws Exception {
        poller.stop();
        CountDownLatch inHand = new CountDownLatch(1);
        poller = poller(mail -> {
            inHand.countDown();
            awaitRelease();
            sent.incrementAndGet();
            return new Answer.Accepted("250 ok");
        });
        String id = new TransactionTemplate(transactions).execute(status -> queue());
        poller.start();
        inHand.await();

        Thread stopping = new Thread(poller::stop);
        stopping.start();
        release.countDown();
        stopping.join(20_000);

        assertThat(sent).hasValue(1);
        assertThat(rows.selectById(id).orElseThrow().state()).isEqualTo("sent");
    }

    private void awaitRelease() {
        try {
            release.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("The mail in hand was interrupted", interrupted);
        }
    }

    private OutboxPoller poller(MailTransport transport) {
        return new OutboxPoller(
                () -> {},
                NotificationConfiguration.delivery(rows, transactions, clock, SELDOM, cases, transport),
                SELDOM);
    }

    private String queue() {
        MailSettings settings = new MailSettings("answerable@example.org", "Answerable", "");
        return new TransactionalOutbox(rows, files, renderer, ledger, clock, settings, poller)
                .queue(
                        null,
                        new Mail(
                                Ids.next(),
                                "test-mail",
                                "ann@example.org",
                                "Ann",
                                "ann",
                                Locale.ENGLISH,
                                ZoneId.of("UTC"),
                                false,
                                Map.of("at", clock.instant(), "by", "Ann")));
    }
}
