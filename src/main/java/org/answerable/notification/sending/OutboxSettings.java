package org.answerable.notification.sending;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the outbox is emptied.
 *
 * @param enabled      false if this node only queues and other nodes send
 * @param pollInterval how long the sender sleeps when nothing is due and nobody wakes it
 * @param lease        how long a mail that was taken for sending stays with its sender; longer than a server may take
 * @param unreachableRetry how long a mail waits that met no mail server
 * @param keepWords    how long the words of mails that left are kept; zero for ever
 * @param retryAfter   the waits after failed attempts, in order; after the last one the mail is dead
 */
@ConfigurationProperties("answerable.outbox")
public record OutboxSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1s") Duration pollInterval,
        @DefaultValue("10m") Duration lease,
        @DefaultValue("1m") Duration unreachableRetry,
        @DefaultValue("0s") Duration keepWords,
        @DefaultValue({"1m", "5m", "15m", "1h", "2h", "4h", "8h", "12h", "24h"}) List<Duration> retryAfter) {

    /** How many attempts there are at most. */
    int attempts() {
        return retryAfter.size() + 1;
    }
}
