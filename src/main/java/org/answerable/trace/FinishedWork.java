package org.answerable.trace;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.answerable.casefile.CaseFile;

/** Knows of cases of its kind since when what they changed is in use. */
interface FinishedWork {

    /** The work of the case; empty if it is of another kind, or its work has not begun. */
    Optional<Work> of(CaseFile file);

    /**
     * Work.
     *
     * @param since when it began
     * @param items codes of the items that it touched
     */
    record Work(Instant since, List<String> items) {}
}
