package org.answerable.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The machine's time in whole microseconds, as the databases store it. ({@code Clock.tick} cannot do this: its {@code millis()}
 * divides by zero for ticks under a millisecond.)
 */
final class MicrosecondClock extends Clock {

    private final Clock base;

    MicrosecondClock() {
        this(Clock.systemUTC());
    }

    private MicrosecondClock(Clock base) {
        this.base = base;
    }

    @Override
    public Instant instant() {
        return base.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(getZone()) ? this : new MicrosecondClock(base.withZone(zone));
    }
}
