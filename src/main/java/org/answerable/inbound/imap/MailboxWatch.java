package org.answerable.inbound.imap;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.answerable.inbound.usecase.InboundSettings;
import org.answerable.inbound.usecase.InboundSettings.Mailbox;
import org.answerable.inbound.usecase.TakesMail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what arrives in one mailbox: at once where its server tells (IDLE, RFC 2177), else with the next look. */
final class MailboxWatch implements Runnable, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxWatch.class);
    /** How long a server that cannot be reached, or a database in trouble, is left alone. */
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(15);

    private static final Duration STOP = Duration.ofSeconds(30);

    private final String name;
    private final Mailbox mailbox;
    private final InboundSettings settings;
    private final TakesMail taker;
    private final Clock clock;
    private final ScheduledExecutorService alarm;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;
    private volatile ImapMailbox open;
    private boolean inTrouble;

    MailboxWatch(String name, Mailbox mailbox, InboundSettings settings, TakesMail taker, Clock clock) {
        this.name = name;
        this.mailbox = mailbox;
        this.settings = settings;
        this.taker = taker;
        this.clock = clock;
        this.alarm = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "mail-in-alarm-" + name));
        this.thread = new Thread(this, "mail-in-" + name);
    }

    void start() {
        thread.start();
        long interval = settings.pollInterval().toMillis();
        alarm.scheduleWithFixedDelay(this::ring, interval, interval, TimeUnit.MILLISECONDS);
    }

    @Override
    public void run() {
        try {
            do {
                watch();
            } while (!stopped.await(AFTER_TROUBLE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until something goes wrong or it is stopped. */
    private void watch() throws InterruptedException {
        try (ImapMailbox connected =
                ImapMailbox.connect(name, mailbox, settings.maxSize().toBytes(), clock, settings.pollInterval())) {
            open = connected;
            LOG.info("Mail is fetched from {} ({})", name, mailbox);
            inTrouble = false;
            boolean told = connected.tellsNews();
            while (!isStopped()) {
                if (connected.takeAll(taker) == 0) {
                    await(connected, told);
                }
            }
        } catch (MessagingException | RuntimeException trouble) {
            tell(trouble);
        } finally {
            open = null;
        }
    }

    private void await(ImapMailbox connected, boolean told) throws MessagingException, InterruptedException {
        if (told) {
            connected.waitForNews();
        } else {
            stopped.await(settings.pollInterval().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void tell(Exception trouble) {
        if (isStopped()) {
            return;
        }
        if (inTrouble) {
            LOG.debug("Mail still cannot be fetched from {} ({})", name, mailbox, trouble);
        } else {
            LOG.warn("Mail cannot be fetched from {} ({}); it is tried again: {}", name, mailbox, trouble.toString());
        }
        inTrouble = true;
    }

    private void ring() {
        ImapMailbox waiting = open;
        if (waiting != null) {
            waiting.stopWaiting();
        }
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    /** Lets the mail in hand be taken first. */
    @Override
    public void close() {
        stopped.countDown();
        alarm.submit(this::ring);
        alarm.shutdown();
        try {
            thread.join(STOP.toMillis());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
    }
}
