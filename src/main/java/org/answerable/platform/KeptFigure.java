package org.answerable.platform;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A figure that is asked for again only when it is older than it may be. While it cannot be had, it is not a number. */
final class KeptFigure implements Supplier<Number> {

    private static final Logger LOG = LoggerFactory.getLogger(KeptFigure.class);

    private final LongSupplier query;
    private final long keptNanos;
    private Number figure;
    private long readAt;

    KeptFigure(LongSupplier query, Duration kept) {
        this.query = query;
        this.keptNanos = kept.toNanos();
    }

    @Override
    public synchronized Number get() {
        // Real time: a moved clock of the demonstration makes no figure older.
        long now = System.nanoTime();
        if (figure == null || now - readAt >= keptNanos) {
            figure = read();
            readAt = now;
        }
        return figure;
    }

    private Number read() {
        try {
            return query.getAsLong();
        } catch (RuntimeException away) {
            LOG.debug("A figure cannot be read just now", away);
            return Double.NaN;
        }
    }
}
