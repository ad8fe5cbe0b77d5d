package org.answerable.testing;

import java.time.Clock;
import org.answerable.platform.AdjustableClock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A clock that tests move. */
@TestConfiguration(proxyBeanMethods = false)
public class TestTime {

    @Bean
    AdjustableClock clock() {
        return new AdjustableClock(Clock.systemUTC());
    }
}
