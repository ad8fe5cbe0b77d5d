package org.answerable.complaint.closing;

import java.util.Optional;
import org.answerable.platform.CaseId;

/** The causes of substantiated complaints, one for a complaint at most. */
public interface AttributedCauses {

    /** Stores one just asked for. */
    void insert(AttributedCause cause);

    /** The one of the complaint, empty if nobody was asked. */
    Optional<AttributedCause> of(CaseId caseId);

    /**
     * Stores the change.
     *
     * @throws org.answerable.platform.StaleException if somebody else changed it in between
     */
    void update(AttributedCause cause);
}
