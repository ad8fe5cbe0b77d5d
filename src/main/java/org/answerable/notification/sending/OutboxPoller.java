package org.answerable.notification.sending;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.answerable.notification.OutboxDelivery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The server's own sender: one thread that looks every moment, or at once when it is woken. */
final class OutboxPoller implements OutboxDelivery, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxPoller.class);
    /** How long a server that cannot be reached, or a database in trouble, is left alone. */
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(15);

    private static final Duration STOP = Duration.ofSeconds(30);

    private final QueueDelivery delivery;
    private final OutboxSettings settings;
    private final Semaphore wake = new Semaphore(0);
    private volatile Thread thread;

    OutboxPoller(QueueDelivery delivery, OutboxSettings settings) {
        this.delivery = delivery;
        this.settings = settings;
    }

    @Override
    public int deliverDue() {
        return delivery.deliverDue().taken();
    }

    @Override
    public void hurry() {
        wake.release();
    }

    @Override
    public void start() {
        Thread sender = new Thread(this::run, "outbox");
        thread = sender;
        sender.start();
    }

    private void run() {
        try {
            while (isRunning()) {
                boolean trouble = round();
                waitFor(trouble ? AFTER_TROUBLE : settings.pollInterval(), trouble);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean round() {
        try {
            return delivery.deliverDue().unreachable();
        } catch (RuntimeException failure) {
            LOG.error("The outbox could not be emptied; next look in {} s", AFTER_TROUBLE.toSeconds(), failure);
            return true;
        }
    }

    private void waitFor(Duration time, boolean unwakeable) throws InterruptedException {
        if (unwakeable) {
            Thread.sleep(time.toMillis());
        } else if (wake.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
            wake.drainPermits();
        }
    }

    /** Lets the mail in hand go out first: a sender that is interrupted after the server's answer would send it again. */
    @Override
    public void stop() {
        Thread sender = thread;
        thread = null;
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
