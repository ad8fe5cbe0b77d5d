package org.answerable.agreement;

import java.time.Instant;

/**
 * What a user says about a change of the commitment, and what we say to it.
 *
 * @param author  as written; null for none
 * @param contact as written; null for none
 * @param outcome taken, partly or not-taken; null until it is answered
 * @param reply   null until it is answered
 */
public record Comment(
        String id,
        String agreementId,
        String author,
        String contact,
        String words,
        Instant sentAt,
        String outcome,
        String reply,
        String repliedBy,
        Instant repliedAt) {

    /** True until it is answered. */
    public boolean open() {
        return outcome == null;
    }

    Comment answered(String what, String answer, String person, Instant when) {
        return new Comment(id, agreementId, author, contact, words, sentAt, what, answer, person, when);
    }
}
