package org.answerable.itemaudit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.answerable.itemaudit.model.HalfYear;
import org.answerable.platform.CaseId;

/** The audits, one for each department and half-year, with what they found. */
public interface Audits {

    /**
     * Takes the half-year for the department; waits for whoever is just taking it.
     *
     * @throws org.springframework.dao.DuplicateKeyException if it was taken before
     */
    void take(Audit audit);

    /** The departments for which the half-year was taken. */
    Set<String> taken(HalfYear halfYear);

    /**
     * Keeps what has changed.
     *
     * @throws org.answerable.platform.StaleException if somebody else changed it meanwhile
     */
    void update(Audit audit);

    /** The audit of the case, empty if the case is none. */
    Optional<Audit> find(CaseId caseId);

    /**
     * The audit of the case.
     *
     * @throws org.answerable.platform.NotFoundException if the case is none
     */
    Audit of(CaseId caseId);

    /** Waits for whoever is just writing what the audit found; others wait until this transaction ends. */
    void lock(CaseId caseId);

    /** Stores new findings. */
    void add(List<Finding> findings);

    /** Keeps what was found or said of it. */
    void update(Finding finding);

    /** What the audit looks at, by position. */
    List<Finding> findings(CaseId caseId);
}
