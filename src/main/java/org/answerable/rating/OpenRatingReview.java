package org.answerable.rating;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.answerable.casefile.CaseCategories;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.CaseKind;
import org.answerable.casefile.NewCase;
import org.answerable.casefile.OpenByClock;
import org.answerable.platform.CaseId;
import org.answerable.rating.model.RatingStage;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Opens the case of one day's ratings and starts its model, in the caller's transaction. */
@Component
class OpenRatingReview implements CaseCategories {

    static final String CHANNEL = OpenByClock.CHANNEL;
    static final String CATEGORY = "rating-review";

    private final RatingReviews reviews;
    private final CaseFiles caseFiles;
    private final RatingReviewFlow flow;
    private final MessageSource texts;
    private final Clock clock;

    OpenRatingReview(
            RatingReviews reviews, CaseFiles caseFiles, RatingReviewFlow flow, MessageSource texts, Clock clock) {
        this.reviews = reviews;
        this.caseFiles = caseFiles;
        this.flow = flow;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<String> categories(String profile) {
        return List.of(CATEGORY);
    }

    /** Throws DuplicateKeyException if the day was taken before. */
    CaseId open(String profile, LocalDate day) {
        RatingReview taken = reviews.take(profile, day);
        CaseId caseId =
                caseFiles.open(newCase(profile, day), RatingStage.RECEIVED).id();
        reviews.update(taken.in(caseId));
        flow.start(caseId);
        return caseId;
    }

    private NewCase newCase(String profile, LocalDate day) {
        return new NewCase(
                CaseKind.SERVICE_REQUEST,
                profile,
                CHANNEL,
                text("rating.subject", day, Locale.ENGLISH),
                text("rating.description", day, Locale.ENGLISH) + "\n"
                        + text("rating.description", day, Locale.SIMPLIFIED_CHINESE),
                null,
                null,
                CATEGORY,
                Locale.ENGLISH.toLanguageTag(),
                false,
                clock.instant(),
                null);
    }

    private String text(String key, LocalDate day, Locale language) {
        return texts.getMessage(key, new Object[] {day.toString()}, language);
    }
}
