package org.answerable.complaint;

import java.util.Optional;
import org.answerable.platform.CaseId;

/** Stores proposals. */
public interface Proposals {

    /** Stores a new one. */
    void insert(Proposal proposal);

    /** The open proposal of the subject, empty if there is none. */
    Optional<Proposal> open(CaseId caseId, Proposal.Subject subject);

    /**
     * Stores the decision.
     *
     * @throws org.answerable.platform.StaleException if somebody else decided in between
     */
    void update(Proposal proposal);
}
