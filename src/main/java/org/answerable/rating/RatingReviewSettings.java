package org.answerable.rating;

import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who checks ratings, and when.
 *
 * @param enabled  false: this node leaves opening the reviews to other nodes
 * @param every    how often it is looked whether a review is due, an ISO duration
 * @param at       local time from which the ratings of the day before are due
 * @param zone     the zone of days and times; null: that of the department that checks them
 */
@ConfigurationProperties("answerable.rating-review")
public record RatingReviewSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("PT1M") String every,
        @DefaultValue("08:00") LocalTime at,
        ZoneId zone) {}
