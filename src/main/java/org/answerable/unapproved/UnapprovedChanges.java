package org.answerable.unapproved;

import java.util.List;
import java.util.Optional;
import org.answerable.change.Changes.TakenKey;
import org.answerable.platform.CaseId;

/** Stores changes that nobody approved. */
public interface UnapprovedChanges {

    /**
     * Stores a new one.
     *
     * @param requestKey digest of the sender's key; null: each report is a new one
     * @throws org.springframework.dao.DuplicateKeyException if the key was taken before
     */
    void insert(UnapprovedChange change, String requestKey, String requestHash);

    /** What the key was taken for, empty if it is free. */
    Optional<TakenKey> taken(String requestKey);

    /** The one of the case, empty if the case is about something else. */
    Optional<UnapprovedChange> find(CaseId caseId);

    /**
     * The one of the case.
     *
     * @throws org.answerable.platform.NotFoundException if the case is about something else
     */
    UnapprovedChange of(CaseId caseId);

    /** Those that the audit found, in the order in which their cases were opened. */
    List<CaseId> foundBy(CaseId audit);

    /**
     * Stores what was decided.
     *
     * @throws org.answerable.platform.StaleException if somebody else changed it in between
     */
    void update(UnapprovedChange change);
}
