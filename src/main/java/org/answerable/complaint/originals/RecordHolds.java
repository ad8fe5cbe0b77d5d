package org.answerable.complaint.originals;

import java.util.List;
import java.util.Optional;
import org.answerable.platform.CaseId;

/** Stores what is preserved for disputes. */
public interface RecordHolds {

    /** Stores a new hold. */
    void insert(RecordHold hold);

    /** The hold of the complaint, empty if it has none. */
    Optional<RecordHold> of(CaseId caseId);

    /**
     * Stores the release.
     *
     * @throws org.answerable.platform.StaleException if somebody else changed it in between
     */
    void update(RecordHold hold);

    /** Stores an original. */
    void add(PreservedRecord record);

    /** The originals of the complaint, in the order in which they were named. */
    List<PreservedRecord> records(CaseId caseId);
}
