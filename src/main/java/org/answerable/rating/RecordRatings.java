package org.answerable.rating;

import java.util.ArrayList;
import java.util.List;
import org.answerable.casefile.CaseFiles;
import org.answerable.deadline.Deadlines;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.CaseId;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.rating.model.RatingCount;
import org.answerable.rating.model.RatingStage;
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
    private final Ledger ledger;

    RecordRatings(CaseFiles caseFiles, RatingReviews reviews, Deadlines deadlines, Ledger ledger) {
        this.caseFiles = caseFiles;
        this.reviews = reviews;
        this.deadlines = deadlines;
        this.ledger = ledger;
    }

    /**
     * Keeps the numbers, and the remarks (at most 1,000 characters, may be null) as a note.
     *
     * @throws InvalidInputException if a number is missing, below zero, or larger than the one it is a part of
     */
    public void record(CaseId caseId, Integer checked, Integer bad, Integer foundTrue, String remarks) {
        List<FieldError> errors = new ArrayList<>();
        number(errors, "checked", checked, null);
        number(errors, "bad", bad, checked);
        number(errors, "foundTrue", foundTrue, bad);
        if (remarks != null && remarks.codePointCount(0, remarks.length()) > REMARKS) {
            errors.add(new FieldError("remarks", "too-long", String.valueOf(REMARKS)));
        }
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
