package org.answerable.rating;

import org.answerable.casefile.WhenReady;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** On a server, looks every {@code answerable.rating-review.every} whether a review is due, unless {@code answerable.rating-review.enabled} is false. */
@Component
@EnableScheduling
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "answerable.rating-review.enabled", matchIfMissing = true)
class RatingReviewSchedule extends WhenReady {

    RatingReviewSchedule(OpenRatingReviews reviews) {
        super(reviews::openDue);
    }

    @Scheduled(
            initialDelayString = "${answerable.rating-review.every:PT1M}",
            fixedDelayString = "${answerable.rating-review.every:PT1M}")
    void open() {
        look();
    }
}
