package org.answerable.letter.persistence;

import java.time.Instant;
import org.answerable.letter.PartyLetter;
import org.answerable.platform.CaseId;

/** A row of {@code party_letter}. */
public record PartyLetterRow(
        String id,
        String caseId,
        String correspondenceId,
        String partyId,
        String state,
        int attempts,
        String attachmentId,
        Instant writtenAt,
        Instant doneAt,
        int version) {

    static PartyLetterRow of(PartyLetter letter) {
        return new PartyLetterRow(
                letter.id(),
                letter.caseId().value(),
                letter.correspondenceId(),
                letter.partyId(),
                letter.state().key(),
                letter.attempts(),
                letter.attachmentId(),
                letter.writtenAt(),
                letter.doneAt(),
                letter.version());
    }

    PartyLetter toLetter() {
        return new PartyLetter(
                id,
                new CaseId(caseId),
                correspondenceId,
                partyId,
                PartyLetter.State.ofKey(state),
                attempts,
                attachmentId,
                writtenAt,
                doneAt,
                version);
    }
}
