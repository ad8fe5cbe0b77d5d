package org.answerable.change;

import java.util.List;
import org.answerable.platform.CaseId;

/** Stores the evidence of what templates demand. */
public interface ChangeEvidences {

    /** Stores it, in place of an earlier one. */
    void put(Evidence evidence);

    /** All that there is for the change. */
    List<Evidence> of(CaseId caseId);
}
