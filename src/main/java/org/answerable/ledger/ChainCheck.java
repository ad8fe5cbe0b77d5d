package org.answerable.ledger;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.answerable.ledger.persistence.EntryRow;
import org.answerable.ledger.persistence.HeadRow;

/** Walks along one chain and says what does not hold. */
final class ChainCheck {

    private long sequence;
    private String hash = EntryBody.NO_HASH;

    /** Why the entry cannot follow the ones before it, empty if it can. */
    Optional<String> next(EntryRow row) {
        Optional<String> problem = problemOf(row);
        sequence = row.sequence();
        hash = row.hash();
        return problem;
    }

    /** Why the head is not that of the entries seen, empty if it is. */
    Optional<String> end(HeadRow head) {
        if (head == null || head.sequence() != sequence || !head.hash().equals(hash)) {
            return Optional.of("the head says entry %s is the last, the chain ends at %d"
                    .formatted(head == null ? "none" : String.valueOf(head.sequence()), sequence));
        }
        return Optional.empty();
    }

    private Optional<String> problemOf(EntryRow row) {
        if (row.sequence() != sequence + 1) {
            return Optional.of("entry %d is missing".formatted(sequence + 1));
        }
        if (!EntryBody.hash(row.body()).equals(row.hash())) {
            return Optional.of("the body does not have its hash");
        }
        try {
            return problemIn(EntryBody.read(row.body()), row);
        } catch (IOException unreadable) {
            return Optional.of("the body cannot be read");
        }
    }

    private Optional<String> problemIn(Map<String, Object> tree, EntryRow row) {
        if (!EntryBody.isNumber(tree.get("format"), EntryBody.FORMAT)) {
            return Optional.of("the format is not " + EntryBody.FORMAT);
        }
        if (!EntryBody.agrees(tree, row)) {
            return Optional.of("the body is that of another entry");
        }
        return hash.equals(tree.get("previous"))
                ? Optional.empty()
                : Optional.of("it does not link to the entry before it");
    }
}
