package org.answerable.deadline.persistence;

import java.util.List;
import org.answerable.deadline.model.Promise;
import org.answerable.deadline.model.Segment;
import org.answerable.ledger.Ledger;
import org.answerable.platform.CaseId;
import org.answerable.platform.StaleException;
import org.springframework.stereotype.Component;

/** Writes deadlines with all that their verbs left behind: segments and ledger facts, in the present transaction. */
@Component
public class DeadlineStore {

    private final DeadlineMapper mapper;
    private final SeenDeadlines seen;
    private final Ledger ledger;

    DeadlineStore(DeadlineMapper mapper, SeenDeadlines seen, Ledger ledger) {
        this.mapper = mapper;
        this.seen = seen;
        this.ledger = ledger;
    }

    /** Stores new deadlines. */
    public void insert(List<Promise> promises) {
        if (promises.isEmpty()) {
            return;
        }
        seen.forget();
        mapper.insert(promises);
        insertSegments(promises.stream()
                .flatMap(promise -> promise.openedSegments().stream())
                .toList());
        promises.forEach(promise -> {
            promise.changedSegments().forEach(mapper::updateSegment);
            record(promise);
            promise.stored(true);
        });
    }

    /**
     * Stores what the verbs changed.
     *
     * @throws StaleException if somebody else changed the deadline in between
     */
    public void update(Promise promise) {
        seen.forget();
        if (mapper.update(promise) == 0) {
            throw new StaleException("The deadline " + promise.key() + " was changed in between");
        }
        promise.changedSegments().forEach(mapper::updateSegment);
        insertSegments(promise.openedSegments());
        record(promise);
        promise.stored(false);
    }

    /** Gives the open deadlines that no department has had yet to the department; the caller has locked them. */
    public void updateFirstDepartment(CaseId caseId, String departmentId) {
        seen.forget();
        mapper.updateFirstDepartment(caseId.value(), departmentId);
        mapper.updateFirstDepartmentOfSegments(caseId.value(), departmentId);
    }

    private void insertSegments(List<Segment> segments) {
        if (!segments.isEmpty()) {
            mapper.insertSegments(segments);
        }
    }

    private void record(Promise promise) {
        promise.facts().forEach(fact -> ledger.record(promise.caseId(), fact));
    }
}
