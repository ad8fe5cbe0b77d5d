package org.answerable.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.answerable.platform.AdjustableClock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A clock that tests move, and may hold still for a while. */
@TestConfiguration(proxyBeanMethods = false)
public class TestTime {

    private static final HeldTime BASE = new HeldTime();

    @Bean
    AdjustableClock clock() {
        return new AdjustableClock(BASE);
    }

    /** Until it is closed time passes only where a test moves the clock, so that what it expects is exact. */
    public static Held hold() {
        BASE.held.set(Clock.systemUTC().instant());
        return () -> BASE.held.set(null);
    }

    /** Time that stands still. */
    public interface Held extends AutoCloseable {

        @Override
        void close();
    }

    private static final class HeldTime extends Clock {

        private final AtomicReference<Instant> held = new AtomicReference<>();

        @Override
        public Instant instant() {
            Instant still = held.get();
            return still == null ? Clock.systemUTC().instant() : still;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return zone.equals(ZoneOffset.UTC) ? this : Clock.fixed(instant(), zone);
        }
    }
}
