package org.answerable.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.TimeZone;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The one source of time: microseconds, UTC. The demonstration brings a clock of its own, tests theirs. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    ClockConfiguration() {
        if (!TimeZone.getDefault().toZoneId().normalized().equals(ZoneOffset.UTC)) {
            throw new StartRefusedException(
                    "The Java process must run in UTC (start it with -Duser.timezone=UTC): in a local zone the repeated"
                            + " hour of autumn would store two instants as one");
        }
    }

    @Bean
    @Profile("!demonstration & !test & !simulation")
    Clock systemClock() {
        return new MicrosecondClock();
    }

    /** The clock of a simulation stands still until it is moved. */
    @Bean
    @Profile("simulation")
    AdjustableClock simulationClock(@Value("${answerable.simulation.start}") Instant start) {
        return new AdjustableClock(Clock.fixed(start, ZoneOffset.UTC));
    }
}
