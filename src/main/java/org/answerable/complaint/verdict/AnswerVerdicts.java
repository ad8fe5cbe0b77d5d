package org.answerable.complaint.verdict;

import java.util.List;
import java.util.Optional;
import org.answerable.platform.CaseId;

/** What complainants said to the answers of their complaints. */
public interface AnswerVerdicts {

    /** Stores the first row of an answer just sent. */
    void insert(AnswerVerdict verdict);

    /** All of the case, first answer first. */
    List<AnswerVerdict> of(CaseId caseId);

    /** The one of the last answer, empty if none was sent. */
    Optional<AnswerVerdict> last(CaseId caseId);

    /**
     * Stores what was said.
     *
     * @throws org.answerable.platform.StaleException if somebody else said something in between
     */
    void update(AnswerVerdict verdict);
}
