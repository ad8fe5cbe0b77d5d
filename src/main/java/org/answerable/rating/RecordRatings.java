package org.answerable.rating;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.answerable.casefile.CaseFiles;
import org.answerable.deadline.Deadlines;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.CaseId;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.rating.model.RatingCount;
import org.answerable.rating.model.RatingStage;
import org.answerable.remedy.NewRemedy;
import org.answerable.remedy.Remedies;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Keeps what the check of a day's ratings found, and ends it. */
@Component
public class RecordRatings {

    /** The kind of deadline that binds a review. */
    public static final String DEADLINE = "review";

    static final int REMARKS = 1_000;

    private final CaseFiles caseFiles;
    private final RatingReviews reviews;
    private final Deadlines deadlines;
    private final Remedies remedies;
    private final MutualBlocks blocks;
    private final Ledger ledger;
    private final MessageSource texts;
    private final Clock clock;

    RecordRatings(
            CaseFiles caseFiles,
            RatingReviews reviews,
            Deadlines deadlines,
            Remedies remedies,
            MutualBlocks blocks,
            Ledger ledger,
            MessageSource texts,
            Clock clock) {
        this.remedies = remedies;
        this.blocks = blocks;
        this.texts = texts;
        this.clock = clock;
        this.caseFiles = caseFiles;
        this.reviews = reviews;
        this.deadlines = deadlines;
        this.ledger = ledger;
    }

    /**
     * Keeps the numbers, the remarks (at most 1,000 characters, may be null) as a note, and asks for the penalty of each driver
     * whose bad rating was found true. Two who rated each other badly never meet again.
     *
     * @param trueRatings a line for each that was found true, {@code order; driver} or {@code order; driver; both}
     * @throws InvalidInputException if a number is missing, below zero, or larger than the one it is a part of, or the lines are
     *     not as many as were found true
     */
    public void record(
            CaseId caseId, Integer checked, Integer bad, Integer foundTrue, String trueRatings, String remarks) {
        List<FieldError> errors = new ArrayList<>();
        number(errors, "checked", checked, null);
        number(errors, "bad", bad, checked);
        number(errors, "foundTrue", foundTrue, bad);
        if (remarks != null && remarks.codePointCount(0, remarks.length()) > REMARKS) {
            errors.add(new FieldError("remarks", "too-long", String.valueOf(REMARKS)));
        }
        List<TrueRating> ratings = lines(errors, foundTrue, trueRatings);
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        RatingCount count = new RatingCount(checked, bad, foundTrue);
        reviews.update(reviews.of(caseId).counted(count));
        ledger.record(
                caseId,
                Fact.of("rating.checked")
                        .with("checked", checked)
                        .with("bad", bad)
                        .with("foundTrue", foundTrue));
        if (remarks != null && !remarks.isBlank()) {
            caseFiles.addNote(caseId, remarks.strip());
        }
        ratings.forEach(rating -> penalise(caseId, rating));
    }

    private void penalise(CaseId caseId, TrueRating rating) {
        String reason = texts.getMessage("rating.reason", null, Locale.ENGLISH) + "\n"
                + texts.getMessage("rating.reason", null, Locale.SIMPLIFIED_CHINESE);
        remedies.ask(caseId, new NewRemedy(null, "penalty", null, null, reason, rating.driver(), rating.reference()));
        if (rating.both()) {
            blocks.block(caseId, rating, clock.instant());
            ledger.record(caseId, Fact.of("rating.blocked").with("reference", rating.reference()));
        }
    }

    private static List<TrueRating> lines(List<FieldError> errors, Integer foundTrue, String written) {
        Optional<List<TrueRating>> read = TrueRating.read(written);
        if (errors.isEmpty() && (read.isEmpty() || read.get().size() != foundTrue)) {
            errors.add(new FieldError("trueRatings", "lines", read.isEmpty() ? "both" : "lines"));
        }
        return read.orElse(List.of());
    }

    /** The promise of the review is kept and its case over. */
    public void settle(CaseId caseId) {
        deadlines.meet(caseId, DEADLINE);
        caseFiles.moveTo(caseId, RatingStage.DONE);
    }

    private static void number(List<FieldError> errors, String field, Integer value, Integer most) {
        if (value == null) {
            errors.add(new FieldError(field, "required", ""));
        } else if (value < 0) {
            errors.add(new FieldError(field, "too-small", "0"));
        } else if (most != null && most >= 0 && value > most) {
            errors.add(new FieldError(field, "too-large", String.valueOf(most)));
        }
    }
}
