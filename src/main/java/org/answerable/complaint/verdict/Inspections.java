package org.answerable.complaint.verdict;

import java.util.Optional;
import org.answerable.platform.CaseId;

/** The inspections before an answer, one for a complaint at most. */
public interface Inspections {

    /** Stores an inspection just asked for. */
    void insert(Inspection inspection);

    /** The inspection of the complaint, empty if there was none. */
    Optional<Inspection> of(CaseId caseId);

    /**
     * Stores what was established.
     *
     * @throws org.answerable.platform.StaleException if somebody else did so in between
     */
    void update(Inspection inspection);
}
