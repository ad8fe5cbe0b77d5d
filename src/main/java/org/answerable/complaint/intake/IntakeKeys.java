package org.answerable.complaint.intake;

import java.util.Optional;
import org.answerable.platform.CaseId;

/** Remembers the first answer to each idempotency key, so that a repeat opens no second case. */
public interface IntakeKeys {

    /**
     * Takes the key for this transaction; waits for whoever is just taking it.
     *
     * @throws org.springframework.dao.DuplicateKeyException if it is taken
     */
    void take(String key, String requestHash);

    /** Keeps the answer to a key taken in this transaction. */
    void keep(String key, FiledComplaint answer);

    /** What was kept, empty if the key is free. */
    Optional<Kept> find(String key);

    /** A kept answer; its tracking token is not stored and must be derived again. */
    record Kept(String requestHash, CaseId caseId, FiledComplaint answer) {}
}
