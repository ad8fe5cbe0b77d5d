package org.answerable.agreement;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds of what comes from outside.
 *
 * @param mostComments how many comments one announcement takes
 * @param perMinute    how many requests one address may send to these pages in a minute; 0 for no limit
 * @param linkValid    how long a link that was sent to a client answers
 */
@ConfigurationProperties("answerable.agreements")
public record AgreementSettings(
        @DefaultValue("1000") int mostComments,
        @DefaultValue("30") int perMinute,
        @DefaultValue("30d") Duration linkValid) {}
