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

    /** What the part carries out and is not through yet, oldest first. */
    default List<Remedy> open(RemedyPart part) {
        return remedies(part.caseId()).stream()
                .filter(Remedy::open)
                .filter(remedy -> part.id().equals(remedy.part()))
                .toList();
    }

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

    /** The entry of the part that waits for the officer or the second office. Throws IllegalStateException if there is none. */
    default PenaltyEntry waiting(RemedyPart part) {
        return penalties(part.caseId()).stream()
                .filter(entry -> entry.open() && part.id().equals(entry.part()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No penalty entry waits for " + part));
    }
}
