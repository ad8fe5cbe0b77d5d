package org.answerable.rating.persistence;

import java.time.LocalDate;
import org.apache.ibatis.annotations.Mapper;

/** The statements of {@code rating_review}. */
@Mapper
public interface RatingReviewMapper {

    /** Inserts the row; fails if profile and day are there, and waits for whoever is just inserting them. */
    void insert(RatingReviewRow row);

    /** Changes the row if its version is still the one given; 0 if it is not. */
    int update(RatingReviewRow row);

    /** The last day of the profile, null if it has none. */
    LocalDate selectLastDay(String profile);

    /** The row of the case, null if the case is no rating review. */
    RatingReviewRow selectByCase(String caseId);
}
