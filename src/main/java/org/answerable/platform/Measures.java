package org.answerable.platform;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What operators watch (docs/metrics.md): deeds counted once they are committed, and states read from the database at most once in
 * {@link #KEPT}, however often and by however many they are asked for.
 */
@Component
public class Measures {

    /** How old a state may be. */
    public static final Duration KEPT = Duration.ofSeconds(15);

    private final MeterRegistry registry;

    Measures(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Counts one deed of the present transaction after its commit, or at once where there is none; labels as name, value, ... */
    public void count(String name, String description, String... labels) {
        Runnable counting = () -> Counter.builder(name)
                .description(description)
                .tags(labels)
                .register(registry)
                .increment();
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            counting.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                counting.run();
            }
        });
    }

    /** A state that one cheap query tells; labels as name, value, ... */
    public void state(String name, String description, LongSupplier query, String... labels) {
        Supplier<Number> kept = new KeptFigure(query, KEPT);
        Gauge.builder(name, kept)
                .description(description)
                .tags(Tags.of(labels))
                .strongReference(true)
                .register(registry);
    }
}
