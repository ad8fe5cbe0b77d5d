package org.answerable.letter;

import org.answerable.platform.CaseId;

/** What a letter tells its model. */
public interface LetterFlow {

    /** Starts the model for a letter just written, in this transaction; it goes on when the case is over. */
    void start(CaseId caseId, String letterId);
}
