package org.answerable.signal;

import java.util.Optional;
import org.answerable.platform.CaseId;

/** The signals, one for each key of a sender. */
public interface Signals {

    /**
     * Takes the signal's key for this transaction; waits for whoever is just taking it.
     *
     * @throws org.springframework.dao.DuplicateKeyException if it is taken
     */
    void take(Signal signal);

    /**
     * Keeps the case that was opened for it.
     *
     * @throws org.answerable.platform.StaleException if somebody else changed it meanwhile
     */
    void update(Signal signal);

    /** The signal of the key, empty if there is none. */
    Optional<Signal> byKey(String key);

    /**
     * The signal of the case.
     *
     * @throws org.answerable.platform.NotFoundException if the case is none
     */
    Signal of(CaseId caseId);
}
