package org.answerable.rating;

import java.time.LocalDate;
import java.util.Optional;
import org.answerable.platform.CaseId;

/** The reviews, one for each profile and day. */
public interface RatingReviews {

    /**
     * Takes the day for the profile; waits for whoever is just taking it.
     *
     * @return the review, its case still missing
     * @throws org.springframework.dao.DuplicateKeyException if it was taken before
     */
    RatingReview take(String profile, LocalDate day);

    /**
     * Keeps what has changed.
     *
     * @throws org.answerable.platform.StaleException if somebody else changed it meanwhile
     */
    void update(RatingReview review);

    /** The last day that was taken for the profile, empty if none ever was. */
    Optional<LocalDate> lastDay(String profile);

    /**
     * The review of the case.
     *
     * @throws org.answerable.platform.NotFoundException if the case is none
     */
    RatingReview of(CaseId caseId);
}
