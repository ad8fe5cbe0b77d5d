package org.answerable.complaint.verdict;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A setting, not a promise: the sources name no time for disputes.
 *
 * @param window how long a complainant may confirm or dispute an answer, where the profile's row names no days
 */
@ConfigurationProperties("answerable.dispute")
record DisputeSettings(@DefaultValue("14d") Duration window) {

    DisputeSettings {
        if (window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException(
                    "Setting answerable.dispute.window must be longer than nothing, but is " + window);
        }
    }
}
