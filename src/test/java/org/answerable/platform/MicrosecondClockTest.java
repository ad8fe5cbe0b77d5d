package org.answerable.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MicrosecondClockTest {

    private final Clock clock = new MicrosecondClock();

    @Test
    void tellsWholeMicroseconds() {
        for (int i = 0; i < 1000; i++) {
            assertThat(clock.instant().getNano() % 1000).isZero();
        }
    }

    @Test
    void tellsMillisecondsWhichTheEngineAsksFor() {
        assertThat(clock.millis())
                .isBetween(
                        clock.instant().toEpochMilli() - 1000, clock.instant().toEpochMilli() + 1000);
    }

    @Test
    void keepsTheZoneItIsGiven() {
        assertThat(clock.withZone(ZoneId.of("Asia/Shanghai")).getZone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    }
}
