package org.answerable.complaint.verdict;

import java.util.Optional;
import org.answerable.platform.CaseId;

/** The appeals, one for a complaint at most. */
public interface Appeals {

    /** Stores an appeal just asked for. */
    void insert(Appeal appeal);

    /** The appeal of the complaint, empty if there was none. */
    Optional<Appeal> of(CaseId caseId);

    /**
     * Stores the decision.
     *
     * @throws org.answerable.platform.StaleException if somebody else decided in between
     */
    void update(Appeal appeal);
}
