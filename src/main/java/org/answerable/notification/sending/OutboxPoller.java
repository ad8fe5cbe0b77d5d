package org.answerable.notification.sending;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.answerable.notification.OutboxDelivery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The server's own sender: one thread that looks every moment, or at once when it is woken. */
final class OutboxPoller implements OutboxDelivery, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxPoller.class);
    /** How long a server that cannot be reached, or a database in trouble, is left alone: longer each time, up to the longest. */
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);

    private static final Duration LONGEST_AFTER_TROUBLE = Duration.ofMinutes(1);

    private static final Duration STOP = Duration.ofSeconds(30);

    private final Runnable notices;
    private final QueueDelivery delivery;
    private final OutboxSettings settings;
    private final Semaphore wake = new Semaphore(0);
    private volatile CountDownLatch stopping = new CountDownLatch(1);
    private volatile Thread thread;

    /** Before each round the notices that may leave become mails. */
    OutboxPoller(Runnable notices, QueueDelivery delivery, OutboxSettings settings) {
        this.notices = notices;
        this.delivery = delivery;
        this.settings = settings;
    }

    @Override
    public int deliverDue() {
        return deliver().taken();
    }

    private QueueDelivery.Round deliver() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            notices.run();
        }
        return delivery.deliverDue();
    }

    @Override
    public void hurry() {
        wake.release();
    }

    @Override
    public void start() {
        Thread sender = new Thread(this::run, "outbox");
        thread = sender;
        stopping = new CountDownLatch(1);
        sender.start();
    }

    private void run() {
        Duration pause = AFTER_TROUBLE;
        try {
            while (isRunning()) {
                if (round()) {
                    stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
                    pause = longer(pause);
                } else {
                    pause = AFTER_TROUBLE;
                    waitForWork();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean round() {
        try {
            return deliver().unreachable();
        } catch (RuntimeException failure) {
            LOG.error("The outbox could not be emptied; it is tried again", failure);
            return true;
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_AFTER_TROUBLE) < 0 ? twice : LONGEST_AFTER_TROUBLE;
    }

    private void waitForWork() throws InterruptedException {
        if (wake.tryAcquire(settings.pollInterval().toMillis(), TimeUnit.MILLISECONDS)) {
            wake.drainPermits();
        }
    }

    /** Lets the mail in hand go out first: a sender that is interrupted after the server's answer would send it again. */
    @Override
    public void stop() {
        Thread sender = thread;
        thread = null;
        stopping.countDown();
        wake.release();
        try {
            sender.join(STOP.toMillis());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        sender.interrupt();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.enabled();
    }
}
