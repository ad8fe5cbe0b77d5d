package org.answerable.demonstration;

import java.time.Clock;
import javax.sql.DataSource;
import org.answerable.engine.WaitingJobs;
import org.answerable.notification.OutboxDelivery;
import org.answerable.platform.AdjustableClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The movable clock of the demonstration, restored while it is made: nobody can read an earlier time from it. */
@Configuration(proxyBeanMethods = false)
@Profile("demonstration")
class DemonstrationConfiguration {

    @Bean
    @Profile("!test & !simulation")
    AdjustableClock demonstrationClock(
            DataSource dataSource, @Value("${answerable.demonstration-clock:true}") boolean shifted) {
        AdjustableClock clock = new AdjustableClock(Clock.systemUTC());
        if (shifted) {
            clock.advance(new ShiftStore(dataSource).load());
        }
        return clock;
    }

    @Bean
    DemonstrationTime demonstrationTime(
            AdjustableClock clock, DataSource dataSource, WaitingJobs jobs, OutboxDelivery outbox) {
        return new DemonstrationTime(clock, new ShiftStore(dataSource), jobs, outbox);
    }
}
