package org.answerable.casefile;

import java.util.List;
import org.answerable.platform.CaseId;

/** Looks for cases that may tell the same story. It proposes; people decide. */
public interface Duplicates {

    /**
     * Cases received within the window around this one ({@code answerable.duplicates.window}) that have the same reference, or
     * the same complainant (mail or phone) and a similar text; the most similar first, at most ten.
     */
    List<Proposal> proposalsFor(CaseId caseId);

    /**
     * A case that may be the same.
     *
     * @param similarity of the texts, 0 to 1
     */
    record Proposal(CaseFile other, boolean sameReference, boolean sameParty, double similarity) {}
}
