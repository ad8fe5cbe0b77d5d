package org.answerable.ledger;

import org.answerable.platform.CaseId;

/** A chain does not hold: somebody changed the stored entries past the application. */
public class LedgerBrokenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Names the case, the entry and what is wrong with it. */
    public LedgerBrokenException(CaseId caseId, long sequence, String problem) {
        super("The ledger of case %s is broken at entry %d: %s".formatted(caseId, sequence, problem));
    }
}
