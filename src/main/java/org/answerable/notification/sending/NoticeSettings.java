package org.answerable.notification.sending;

import java.time.Duration;
import org.answerable.notification.model.Pace;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much people are told, and how fast.
 *
 * @param perHour     the most mails with notices that one reader gets in any hour; 0 for no limit
 * @param gather      how long a notice that is not urgent waits for others to the same reader
 * @param urgentGather likewise for urgent ones
 * @param urgentEvery the distance of a digest from the mail before, which is all that urgent notices wait for
 */
@ConfigurationProperties("answerable.notices")
public record NoticeSettings(
        @DefaultValue("5") int perHour,
        @DefaultValue("1m") Duration gather,
        @DefaultValue("10s") Duration urgentGather,
        @DefaultValue("5m") Duration urgentEvery) {

    /** Refuses what makes no sense. */
    public NoticeSettings {
        if (perHour < 0 || gather.isNegative() || urgentGather.isNegative() || urgentEvery.isNegative()) {
            throw new IllegalArgumentException(
                    "answerable.notices.per-hour, .gather, .urgent-gather and .urgent-every cannot be negative");
        }
    }

    Pace pace() {
        return new Pace(perHour, urgentEvery);
    }
}
