package org.answerable.letter;

import org.answerable.platform.CaseId;

/** What a letter tells its model. */
public interface LetterFlow {

    /** Starts the model for a letter just written, in this transaction; it goes on when the case is over. */
    void start(CaseId caseId, String letterId);

    /** Its task shows the file from now on, which could not be made when the task began. */
    void printed(CaseId caseId, String letterId, String attachmentId);
}
