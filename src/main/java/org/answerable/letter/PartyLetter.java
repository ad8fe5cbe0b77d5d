package org.answerable.letter;

import java.time.Instant;
import java.util.Locale;
import org.answerable.platform.CaseId;

/**
 * A letter to a party who has no mail address.
 *
 * @param correspondenceId what is to be said, as filed with the case
 * @param attempts         calls that nobody answered
 * @param attachmentId     the PDF, null before it was made
 * @param doneAt           null until the party was told or the letter posted
 */
public record PartyLetter(
        String id,
        CaseId caseId,
        String correspondenceId,
        String partyId,
        State state,
        int attempts,
        String attachmentId,
        Instant writtenAt,
        Instant doneAt,
        int version) {

    /** Where a letter stands. */
    public enum State {
        TO_CALL,
        TO_POST,
        TOLD,
        POSTED,
        UNDELIVERABLE;

        /** As stored. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The state stored under the key. */
        public static State ofKey(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    PartyLetter notReached() {
        return changed(state, attempts + 1, attachmentId, null);
    }

    PartyLetter toPost() {
        return changed(State.TO_POST, attempts, attachmentId, null);
    }

    PartyLetter printed(String pdf) {
        return changed(state, attempts, pdf, null);
    }

    PartyLetter done(State end, Instant at) {
        return changed(end, attempts, attachmentId, at);
    }

    private PartyLetter changed(State newState, int newAttempts, String newAttachment, Instant newDoneAt) {
        return new PartyLetter(
                id,
                caseId,
                correspondenceId,
                partyId,
                newState,
                newAttempts,
                newAttachment,
                writtenAt,
                newDoneAt,
                version + 1);
    }
}
