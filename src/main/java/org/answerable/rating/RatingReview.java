package org.answerable.rating;

import java.time.LocalDate;
import org.answerable.platform.CaseId;
import org.answerable.rating.model.RatingCount;

/**
 * The review of one day's ratings of one profile.
 *
 * @param caseId null only while the case is being opened
 * @param count  null until it was done
 */
public record RatingReview(String profile, LocalDate day, CaseId caseId, RatingCount count, int version) {

    RatingReview in(CaseId opened) {
        return new RatingReview(profile, day, opened, count, version);
    }

    RatingReview counted(RatingCount found) {
        return new RatingReview(profile, day, caseId, found, version);
    }
}
