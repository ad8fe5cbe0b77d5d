package org.answerable.casefile;

import org.answerable.platform.CaseId;

/** The secret links by which parties follow their case. */
public interface TrackingLinks {

    /** The token of the case's link, {@code /track/<token>}; whoever has it is the case's complainant. */
    String of(CaseId caseId);

    /**
     * The case of a token.
     *
     * @throws org.answerable.platform.NotFoundException if the token is not one of ours
     */
    CaseId caseOf(String token);
}
