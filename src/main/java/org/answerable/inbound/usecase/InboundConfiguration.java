package org.answerable.inbound.usecase;

import org.answerable.inbound.persistence.InboundMailMapper;
import org.answerable.platform.Measures;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings of the module, and what operators watch. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InboundSettings.class)
class InboundConfiguration {

    @Bean
    InboundMeasures inboundMeasures(Measures measures, InboundMailMapper mails) {
        return new InboundMeasures(measures, mails);
    }
}
