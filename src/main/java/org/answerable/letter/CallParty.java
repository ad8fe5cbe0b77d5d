package org.answerable.letter;

import java.time.Clock;
import java.util.List;
import org.answerable.casefile.CaseFiles;
import org.answerable.casefile.NewCorrespondence;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.letter.PartyLetter.State;
import org.answerable.platform.CaseId;
import org.answerable.platform.InvalidInputException;
import org.answerable.platform.InvalidInputException.FieldError;
import org.springframework.stereotype.Component;

/** What came of a call. */
@Component
public class CallParty {

    /** The longest account of a call. */
    public static final int LIMIT = 4_000;

    private final LetterStore letters;
    private final CaseFiles caseFiles;
    private final Ledger ledger;
    private final Clock clock;

    CallParty(LetterStore letters, CaseFiles caseFiles, Ledger ledger, Clock clock) {
        this.letters = letters;
        this.caseFiles = caseFiles;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * The party was told.
     *
     * @param said what was said, 1 to 4,000 characters
     * @throws InvalidInputException if the text breaks a rule
     */
    public void reached(CaseId caseId, String letterId, String said) {
        if (said == null || said.isBlank()) {
            throw new InvalidInputException(List.of(new FieldError("said", "required", String.valueOf(LIMIT))));
        }
        PartyLetter letter = letters.get(caseId, letterId);
        letters.update(letter.done(State.TOLD, clock.instant()));
        caseFiles.addCorrespondence(
                caseId,
                new NewCorrespondence(
                        "out",
                        "phone",
                        "call",
                        letter.partyId(),
                        caseFiles.get(caseId).subject(),
                        said.strip()));
        ledger.record(caseId, Fact.of("letter.told").with("letter", letterId));
    }

    /** Nobody answered; somebody calls again. */
    public void notReached(CaseId caseId, String letterId) {
        PartyLetter letter = letters.get(caseId, letterId).notReached();
        letters.update(letter);
        ledger.record(
                caseId, Fact.of("letter.not-reached").with("letter", letterId).with("attempts", letter.attempts()));
    }

    /** It is to be posted instead. */
    public void write(CaseId caseId, String letterId) {
        letters.update(letters.get(caseId, letterId).toPost());
        ledger.record(caseId, Fact.of("letter.to-post").with("letter", letterId));
    }
}
