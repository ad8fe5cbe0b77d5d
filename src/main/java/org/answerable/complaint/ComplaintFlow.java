package org.answerable.complaint;

import org.answerable.platform.CaseId;

/** What the complaint tells its model. */
public interface ComplaintFlow {

    /** Starts the model for a case just opened; runs in this transaction up to its first wait state. */
    void start(CaseId caseId);

    /** The complainant added something. */
    void messageReceived(CaseId caseId);

    /**
     * The complainant took the complaint back.
     *
     * @return false if the model no longer waits for that
     */
    boolean withdrawn(CaseId caseId);

    /**
     * The complainant is content with the answer.
     *
     * @return false if the model does not wait for that
     */
    boolean confirmed(CaseId caseId);

    /**
     * The complainant is not content with the answer.
     *
     * @return false if the model does not wait for that
     */
    boolean disputed(CaseId caseId);

    /** True if the model can hear such a proposal now. */
    boolean awaits(CaseId caseId, Proposal.Subject subject);

    /**
     * Something was proposed that somebody else must agree to.
     *
     * @return false if the model does not wait for that
     */
    boolean proposed(CaseId caseId, Proposal.Subject subject);

    /**
     * It shall have another category or severity.
     *
     * @return false if the model does not wait for that
     */
    boolean reclassificationWanted(CaseId caseId, String category, String severity);

    /**
     * It shall go to another person of its department.
     *
     * @return false if the model does not wait for that
     */
    boolean reassignmentWanted(CaseId caseId, String personId);

    /** The file is closed, and with it every dispute; nothing happens unless originals are preserved. */
    void disputeOver(CaseId caseId);

    /** The investigation that the complaint was joined to has ended; nothing happens unless the complaint waits for that. */
    void investigationFound(CaseId caseId);
}
