package org.answerable.rating;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** On a server, looks every {@code answerable.rating-review.every} whether a review is due, unless {@code answerable.rating-review.enabled} is false. */
@Component
@EnableScheduling
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "answerable.rating-review.enabled", matchIfMissing = true)
class RatingReviewSchedule {

    private final OpenRatingReviews reviews;
    private volatile boolean ready;

    RatingReviewSchedule(OpenRatingReviews reviews) {
        this.reviews = reviews;
    }

    /** Not before: at a first start the departments are made last, and a review opened earlier would find none. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        ready = true;
    }

    @Scheduled(
            initialDelayString = "${answerable.rating-review.every:PT1M}",
            fixedDelayString = "${answerable.rating-review.every:PT1M}")
    void open() {
        if (ready) {
            reviews.openDue();
        }
    }
}
