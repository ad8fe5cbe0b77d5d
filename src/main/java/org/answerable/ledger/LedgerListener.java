package org.answerable.ledger;

import java.util.List;
import org.answerable.platform.CaseId;

/**
 * Hears what a transaction tells about a case, just before the ledger writes it. What the listener stores commits or rolls back with
 * the entry; the same can be built anew from {@link Ledger#entries}.
 */
public interface LedgerListener {

    /**
     * Takes the facts of one entry in, in their order, personal values in clear.
     *
     * @param facts values in the types of JSON and {@link Fact.Personal}
     */
    void told(CaseId caseId, List<Fact> facts);
}
