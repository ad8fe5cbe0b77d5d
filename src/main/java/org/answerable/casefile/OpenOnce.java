package org.answerable.casefile;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.answerable.platform.CaseId;
import org.answerable.platform.Turns;
import org.answerable.platform.WrittenField;
import org.springframework.dao.DuplicateKeyException;

/** Opens one case for each key of a sender, however often it is asked for, on however many nodes. */
public final class OpenOnce {

    private final Function<String, Optional<Taken>> keys;
    private final Turns turns = new Turns();

    /** With what is known of a key. */
    public OpenOnce(Function<String, Optional<Taken>> keys) {
        this.keys = keys;
    }

    /** What a key was taken for. */
    public record Taken(String requestHash, CaseId caseId) {}

    /**
     * The case that the key opened the first time.
     *
     * @param key     null: each request opens a case of its own
     * @param opening opens the case in a transaction of its own; fails with DuplicateKeyException if the key is taken
     * @throws org.answerable.platform.InvalidInputException if the key came with something else before
     */
    public CaseId open(String key, String requestHash, Supplier<CaseId> opening) {
        return key == null ? opening.get() : turns.inTurn(key, () -> once(key, requestHash, opening));
    }

    private CaseId once(String key, String requestHash, Supplier<CaseId> opening) {
        Optional<Taken> first = keys.apply(key);
        if (first.isPresent()) {
            return repeated(first.get(), requestHash);
        }
        try {
            return opening.get();
        } catch (DuplicateKeyException anotherNode) {
            return repeated(keys.apply(key).orElseThrow(() -> anotherNode), requestHash);
        }
    }

    private static CaseId repeated(Taken first, String requestHash) {
        if (!first.requestHash().equals(requestHash)) {
            throw WrittenField.refused("Idempotency-Key", "reused", "");
        }
        return first.caseId();
    }
}
