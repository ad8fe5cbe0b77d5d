package org.answerable.deadline.persistence;

import java.util.List;
import java.util.Optional;
import org.answerable.deadline.model.Promise;
import org.answerable.platform.CaseId;
import org.answerable.platform.TransactionMemo;
import org.springframework.stereotype.Component;

/**
 * Deadlines as the present transaction has read or written them, for readers alone: whoever moves one reads it with its lock from the
 * {@link DeadlineMapper} and stores it by the {@link DeadlineStore}.
 */
@Component
public class SeenDeadlines {

    private final DeadlineMapper mapper;
    private final TransactionMemo<Name, Optional<Promise>> last = new TransactionMemo<>();
    private final TransactionMemo<CaseId, List<Promise>> all = new TransactionMemo<>();

    SeenDeadlines(DeadlineMapper mapper) {
        this.mapper = mapper;
    }

    /** The last deadline of the key; empty if there is none. */
    public Optional<Promise> last(CaseId caseId, String key) {
        return last.get(
                new Name(caseId, key), name -> Optional.ofNullable(mapper.selectLast(name.caseId(), name.key())));
    }

    /** All deadlines of the case, by kind, oldest first. */
    public List<Promise> of(CaseId caseId) {
        return all.get(caseId, id -> mapper.selectByCase(id.value()));
    }

    /** The next reader asks the database. */
    public void forget() {
        last.forgetAll();
        all.forgetAll();
    }

    private record Name(CaseId caseId, String key) {}
}
