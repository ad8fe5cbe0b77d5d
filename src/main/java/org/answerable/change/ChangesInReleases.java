package org.answerable.change;

import java.util.Optional;
import org.answerable.platform.CaseId;

/** Stores which release does the work of a change. */
public interface ChangesInReleases {

    /** The release that has the change, empty if none has. */
    Optional<InRelease> of(CaseId caseId);

    /** Stores it, in place of an earlier one. */
    void put(InRelease held);

    /** The change is in no release any more. */
    void remove(CaseId caseId);
}
