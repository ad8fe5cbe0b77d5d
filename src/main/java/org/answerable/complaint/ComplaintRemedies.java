package org.answerable.complaint;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.answerable.platform.CaseId;

/** Keeps the remedies of a complaint on their way: chosen, part of a draft, granted with the answer; or dropped before. */
public interface ComplaintRemedies {

    /** Keeps a remedy just chosen. */
    void choose(Remedy remedy);

    /** Drops what was chosen and is not granted yet. */
    void dropChosen(CaseId caseId);

    /** Makes what was chosen part of the draft. */
    void draft(CaseId caseId, String draftId);

    /** Grants what the draft, now sent, promises. */
    void grant(CaseId caseId, String draftId, Instant at);

    /** The remedies chosen, drafted or granted, in the order in which they were chosen. */
    List<Remedy> of(CaseId caseId);

    /** The ways of a remedy. */
    enum State {
        CHOSEN,
        DRAFTED,
        DROPPED,
        GRANTED
    }

    /**
     * A remedy.
     *
     * @param commitment the promise that was broken, null where none was made
     * @param amount     null if no money is paid
     * @param told       what the complainant is told of it
     * @param draftId    the draft that it is part of, null before
     */
    record Remedy(
            String id,
            CaseId caseId,
            String commitment,
            String kind,
            String owedBy,
            BigDecimal amount,
            String currency,
            String told,
            State state,
            String draftId,
            Instant at,
            String chosenBy) {

        /** True if the complainant is paid something. */
        public boolean money() {
            return amount != null;
        }

        /** True if it is not granted yet. */
        public boolean open() {
            return state == State.CHOSEN || state == State.DRAFTED;
        }
    }
}
