package org.answerable.inbound.usecase;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.answerable.inbound.model.MailState;
import org.answerable.inbound.persistence.InboundMailMapper;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings of the module, and what operators watch. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InboundSettings.class)
class InboundConfiguration {

    @Bean
    MeterBinder inboundMetrics(InboundMailMapper mails) {
        return registry -> Gauge.builder(
                        "answerable.inbound.waiting", mails, rows -> rows.countInState(MailState.WAITING.key()))
                .description("Mails that came in and wait for a person")
                .register(registry);
    }
}
