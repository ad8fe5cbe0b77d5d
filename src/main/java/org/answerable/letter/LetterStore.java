package org.answerable.letter;

import java.util.List;
import org.answerable.platform.CaseId;

/** The letters of cases as rows. */
public interface LetterStore {

    /** Adds the letter. */
    void insert(PartyLetter letter);

    /**
     * The letter of the case.
     *
     * @throws org.answerable.platform.NotFoundException if the case has none of this id
     */
    PartyLetter get(CaseId caseId, String id);

    /** The letters of the case, oldest first. */
    List<PartyLetter> of(CaseId caseId);

    /**
     * Stores the letter as it shall be.
     *
     * @throws org.answerable.platform.StaleException if somebody else changed it since it was read
     */
    void update(PartyLetter letter);
}
