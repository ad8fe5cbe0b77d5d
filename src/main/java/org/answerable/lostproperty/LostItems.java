package org.answerable.lostproperty;

import java.util.Optional;
import org.answerable.platform.CaseId;

/** The lost items, one for each case. */
public interface LostItems {

    /** Keeps a new one. */
    void add(LostItem item);

    /**
     * Keeps what has changed.
     *
     * @throws org.answerable.platform.StaleException if somebody else changed it meanwhile
     */
    void update(LostItem item);

    /** The lost item of the case, empty if the case is about something else. */
    Optional<LostItem> find(CaseId caseId);

    /**
     * The lost item of the case.
     *
     * @throws org.answerable.platform.NotFoundException if the case is about something else
     */
    LostItem of(CaseId caseId);

    /**
     * Takes the key of a sender for a new case; waits for whoever is just taking it.
     *
     * @throws org.springframework.dao.DuplicateKeyException if it is taken
     */
    void takeKey(String key, String requestHash, CaseId caseId);

    /** What the key was taken for, empty if it is free. */
    Optional<TakenKey> key(String key);

    /** What a key was taken for. */
    record TakenKey(String requestHash, CaseId caseId) {}
}
