package org.answerable.remedy;

import java.util.List;
import org.answerable.platform.CaseId;

/** Where remedies and penalty entries are kept. */
public interface RemedyBook {

    /** Keeps a new remedy. */
    void add(Remedy remedy);

    /**
     * Keeps what has changed.
     *
     * @throws org.answerable.platform.StaleException if somebody else changed it meanwhile
     */
    void update(Remedy remedy);

    /** The remedies of the case, oldest first. */
    List<Remedy> remedies(CaseId caseId);

    /** Keeps a new penalty entry. */
    void add(PenaltyEntry entry);

    /**
     * Keeps what has changed.
     *
     * @throws org.answerable.platform.StaleException if somebody else changed it meanwhile
     */
    void update(PenaltyEntry entry);

    /** The penalty entries of the case, oldest first. */
    List<PenaltyEntry> penalties(CaseId caseId);
}
