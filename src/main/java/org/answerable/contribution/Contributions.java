package org.answerable.contribution;

import java.util.List;
import org.answerable.platform.CaseId;

/** Stores contributions. */
public interface Contributions {

    /** Stores one just asked. */
    void insert(Contribution contribution);

    /**
     * The contribution of the case.
     *
     * @throws org.answerable.platform.NotFoundException if the case has none of the id
     */
    Contribution get(CaseId caseId, String id);

    /** All contributions of the case, oldest first. */
    List<Contribution> of(CaseId caseId);

    /**
     * Stores the change.
     *
     * @throws org.answerable.platform.StaleException if somebody else changed it in between
     */
    void update(Contribution contribution);
}
