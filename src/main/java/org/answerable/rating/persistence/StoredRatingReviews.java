package org.answerable.rating.persistence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.answerable.platform.CaseId;
import org.answerable.platform.NotFoundException;
import org.answerable.platform.StaleException;
import org.answerable.rating.RatingReview;
import org.answerable.rating.RatingReviews;
import org.answerable.rating.model.RatingCount;
import org.springframework.stereotype.Component;

/** The reviews in their table. */
@Component
class StoredRatingReviews implements RatingReviews {

    private final RatingReviewMapper mapper;
    private final Clock clock;

    StoredRatingReviews(RatingReviewMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    @Override
    public RatingReview take(String profile, LocalDate day) {
        RatingReview taken = new RatingReview(profile, day, null, null, 1);
        mapper.insert(row(taken));
        return taken;
    }

    @Override
    public void update(RatingReview review) {
        if (mapper.update(row(review)) == 0) {
            throw new StaleException(
                    "The rating review of " + review.profile() + " for " + review.day() + " has changed");
        }
    }

    @Override
    public Optional<LocalDate> lastDay(String profile) {
        return Optional.ofNullable(mapper.selectLastDay(profile));
    }

    @Override
    public RatingReview of(CaseId caseId) {
        RatingReviewRow row = mapper.selectByCase(caseId.value());
        if (row == null) {
            throw new NotFoundException("Case " + caseId + " is no rating review");
        }
        RatingCount count = row.checked() == null ? null : new RatingCount(row.checked(), row.bad(), row.foundTrue());
        return new RatingReview(row.profile(), row.reviewDay(), caseId, count, row.version());
    }

    private RatingReviewRow row(RatingReview review) {
        RatingCount count = review.count();
        return new RatingReviewRow(
                review.profile(),
                review.day(),
                review.caseId() == null ? null : review.caseId().value(),
                count == null ? null : count.checked(),
                count == null ? null : count.bad(),
                count == null ? null : count.foundTrue(),
                clock.instant(),
                review.version());
    }
}
