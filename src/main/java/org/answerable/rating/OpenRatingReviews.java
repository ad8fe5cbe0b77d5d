package org.answerable.rating;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.answerable.casefile.OpenByClock;
import org.answerable.casefile.Profile;
import org.answerable.casefile.Profiles;
import org.answerable.platform.CaseId;
import org.answerable.rating.model.OwedDays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Opens the reviews that are due. Any number of nodes may do so at once, as often as they like: the row of profile and day is
 * written in the transaction that opens the case, and stands once.
 */
@Component
public class OpenRatingReviews {

    private static final Logger LOG = LoggerFactory.getLogger(OpenRatingReviews.class);

    private final RatingReviewSettings settings;
    private final ReviewZone zone;
    private final Profiles profiles;
    private final RatingReviews reviews;
    private final OpenRatingReview opening;
    private final OpenByClock byClock;
    private final Clock clock;

    OpenRatingReviews(
            RatingReviewSettings settings,
            ReviewZone zone,
            Profiles profiles,
            RatingReviews reviews,
            OpenRatingReview opening,
            OpenByClock byClock,
            Clock clock) {
        this.settings = settings;
        this.zone = zone;
        this.profiles = profiles;
        this.reviews = reviews;
        this.opening = opening;
        this.byClock = byClock;
        this.clock = clock;
    }

    /** Opens what is due now; returns the cases that this call opened, oldest day first within a profile. */
    public List<CaseId> openDue() {
        List<CaseId> opened = new ArrayList<>();
        for (String profile : profiles.taking(Profile.RATING_REVIEW)) {
            try {
                owed(profile).forEach(day -> open(profile, day).ifPresent(opened::add));
            } catch (RuntimeException failure) {
                LOG.error("A rating review of {} could not be opened; the next look tries again", profile, failure);
            }
        }
        return opened;
    }

    private List<LocalDate> owed(String profile) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), zone.of(profile));
        return new OwedDays(settings.at()).at(now, reviews.lastDay(profile).orElse(null));
    }

    /** Opens the review of the day, unless somebody did; empty then. */
    Optional<CaseId> open(String profile, LocalDate day) {
        return byClock.open("The rating review of " + profile + " for " + day, () -> opening.open(profile, day));
    }
}
