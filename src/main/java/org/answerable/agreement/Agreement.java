package org.answerable.agreement;

import java.time.Instant;
import java.time.LocalDate;
import org.answerable.platform.CaseId;

/**
 * One question to those outside, and what they said. A further question stands beside the one before.
 *
 * @param round   counts the questions of the case, from 1
 * @param asked   what they are asked, at most 20,000 characters
 * @param said    null until there is an answer
 * @param version counts the changes; an update with another version is refused
 */
public record Agreement(String id, CaseId caseId, int round, String asked, Instant askedAt, Said said, int version) {

    /**
     * What was said.
     *
     * @param words      in the words of who said it; null for none
     * @param by         who said it, as written; null for nobody
     * @param on         the day of the answer on paper; null by a link
     * @param paper      number or file name of the document; null by a link
     * @param recordedBy user id; null by a link
     */
    public record Said(
            Answer answer, String words, String by, LocalDate on, String paper, String recordedBy, Instant at) {}

    /** True until it is answered. */
    public boolean open() {
        return said == null;
    }

    Agreement answered(Said answer) {
        return new Agreement(id, caseId, round, asked, askedAt, answer, version);
    }
}
